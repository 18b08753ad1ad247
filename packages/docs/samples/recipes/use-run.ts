'use client';
import { queryOptions, useQuery } from '@tanstack/react-query';

const over = ['COMPLETE', 'FAILED', 'CANCELLED'];

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['run', id],
    queryFn: async ({ signal }): Promise<{ status: string }> => {
      const response = await fetch(`/api/runs/${id}`, { signal });
      if (!response.ok) throw new Error(`Status ${response.status}`);
      return response.json();
    },
    // Polls the route above every 4 seconds until the run is over.
    refetchInterval: ({ state: { data } }) =>
      data && over.includes(data.status) ? false : 4_000,
  });

export const useRun = (id: string) => useQuery(runQuery(id));

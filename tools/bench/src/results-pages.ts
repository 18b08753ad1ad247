/** Documents of a page of results, one in each file. */
export const pageSize = 500;

const encoder = new TextEncoder();

function file(index: number): string {
  const field = (n: number) =>
    `{"field_name":"field_${n}","value":"Line ${index}, text ${n}","type":"TEXT","confidence":{"model":0.9${n},"ocr":0.87}}`;
  const fields = Array.from({ length: 8 }, (_, n) => field(n));
  return `{"original_file_name":"invoice-${index}.pdf","documents":[{"class_name":"invoice","page_numbers":[1],"fields":[${fields}]}]}`;
}

const files = Array.from({ length: pageSize }, (_, index) => file(index)).join(',');

/** The body of the page that begins behind so many documents, of so many in all. */
export function bodyAt(offset: number, documents: number): Uint8Array<ArrayBuffer> {
  // The first file has the number of the page in its name, so that no page is the one before again.
  const own = files.replace('invoice-0', `invoice-${offset}`);
  const hasMore = offset + pageSize < documents;
  return encoder.encode(`{"id":"r","status":"COMPLETE","files":[${own}],"has_more":${hasMore}}`);
}

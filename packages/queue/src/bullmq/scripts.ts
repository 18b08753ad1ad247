// Each script is carried out at once, and all its keys are in one slot.

const now = `
local time = redis.call('TIME')
local now = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
`;

/** Adds to all units what those of a record have changed by; it may be gone. */
const addUnits = `
local units = (tonumber(redis.call('HGET', KEYS[1], 'units') or '') or 0) - (tonumber(unitsBefore or '') or 0)
if units ~= 0 then redis.call('INCRBYFLOAT', KEYS[4], tostring(units)) end
`;

/** Takes a document in if its key is new. KEYS: record, state, outbox. ARGV: key, job or '', then fields. */
export const add: string = `${now}
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('HSET', KEYS[1], 'version', 1, 'createdAt', now, 'updatedAt', now, unpack(ARGV, 3))
redis.call('ZADD', KEYS[2], now, ARGV[1])
if ARGV[2] ~= '' then redis.call('ZADD', KEYS[3], now, ARGV[2]) end
return 1
`;

/**
 * Writes a record if it has this version. KEYS: record, outbox, runs, units. ARGV: key, version, what is before a
 * state, job or '', then fields. Gives the record, or nothing.
 */
export const update: string = `${now}
if redis.call('HGET', KEYS[1], 'version') ~= ARGV[2] then return {} end
local before = redis.call('HGET', KEYS[1], 'state')
local unitsBefore = redis.call('HGET', KEYS[1], 'units')
redis.call('HINCRBY', KEYS[1], 'version', 1)
redis.call('HSET', KEYS[1], 'updatedAt', now, unpack(ARGV, 5))
local after = redis.call('HGET', KEYS[1], 'state')
if before ~= after then redis.call('ZREM', ARGV[3] .. before, ARGV[1]) end
redis.call('ZADD', ARGV[3] .. after, now, ARGV[1])
local run = redis.call('HGET', KEYS[1], 'runId')
if run and run ~= '' then redis.call('HSET', KEYS[3], run, ARGV[1]) end
${addUnits}if ARGV[4] ~= '' then redis.call('ZADD', KEYS[2], now, ARGV[4]) end
return redis.call('HGETALL', KEYS[1])
`;

/** Deletes a record if it was last written before a time. KEYS: record, state, runs, units. ARGV: key, time. */
export const remove: string = `
local score = redis.call('ZSCORE', KEYS[2], ARGV[1])
if not score or tonumber(score) >= tonumber(ARGV[2]) then return 0 end
local run = redis.call('HGET', KEYS[1], 'runId')
if run and run ~= '' then redis.call('HDEL', KEYS[3], run) end
local unitsBefore = redis.call('HGET', KEYS[1], 'units')
redis.call('DEL', KEYS[1])
${addUnits}redis.call('ZREM', KEYS[2], ARGV[1])
return 1
`;

/** Takes or renews a lease. KEYS: lease. ARGV: holder, milliseconds. */
export const lease: string = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
`;

/** Gives a lease back. KEYS: lease. ARGV: holder. */
export const release: string = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1
`;

/** Replaces a value that has not changed since it was read. KEYS: value. ARGV: what it was, or '', and what it becomes. */
export const swap: string = `
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
return 1
`;

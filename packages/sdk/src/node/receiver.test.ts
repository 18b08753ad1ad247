import { expect, it, vi } from 'vitest';
import { Receiver } from './receiver.ts';

function receive() {
  const requester = { begun: vi.fn(), failed: vi.fn(), over: vi.fn() };
  const controller = { pause: vi.fn(), resume: vi.fn(), abort: vi.fn() };
  const receiver = new Receiver(requester);
  return { requester, controller, receiver };
}

const chunk = (size: number) => new Uint8Array(size);

it('gives each chunk once, also those that came before they were read, and then the end', async () => {
  const { receiver, controller, requester } = receive();
  receiver.onRequestStart(controller);
  receiver.onResponseStart(controller, 200, {});
  receiver.onResponseData(controller, chunk(1));
  receiver.onResponseData(controller, chunk(2));
  expect((await receiver.read()).value).toHaveLength(1);
  expect((await receiver.read()).value).toHaveLength(2);
  const third = receiver.read();
  receiver.onResponseData(controller, chunk(3));
  expect((await third).value).toHaveLength(3);
  const fourth = receiver.read();
  receiver.onResponseEnd();
  expect((await fourth).done).toBe(true);
  expect((await receiver.read()).done).toBe(true);
  expect(requester.over).toHaveBeenCalledTimes(1);
  expect(requester.failed).not.toHaveBeenCalled();
});

it('pauses the connection while more than 64 KiB wait, and until all of it was read', async () => {
  const { receiver, controller } = receive();
  receiver.onRequestStart(controller);
  receiver.onResponseStart(controller, 200, {});
  receiver.onResponseData(controller, chunk(2 ** 16));
  expect(controller.pause).not.toHaveBeenCalled();
  receiver.onResponseData(controller, chunk(1));
  expect(controller.pause).toHaveBeenCalledTimes(1);
  await receiver.read();
  expect(controller.resume).not.toHaveBeenCalled();
  await receiver.read();
  expect(controller.resume).toHaveBeenCalledTimes(1);
});

it('takes no 1xx for the response', () => {
  const { receiver, controller, requester } = receive();
  receiver.onResponseStart(controller, 103, {});
  expect(requester.begun).not.toHaveBeenCalled();
  receiver.onResponseStart(controller, 200, { a: 'b' });
  expect(requester.begun).toHaveBeenCalledWith(200, { a: 'b' }, receiver);
});

it('fails the request before the response, and the body after it', async () => {
  const before = receive();
  before.receiver.onResponseError(before.controller, new Error('reset'));
  expect(before.requester.failed).toHaveBeenCalledWith(new Error('reset'));
  const after = receive();
  after.receiver.onResponseStart(after.controller, 200, {});
  after.receiver.onResponseData(after.controller, chunk(1));
  after.receiver.onResponseError(after.controller, new Error('reset'));
  expect(after.requester.failed).not.toHaveBeenCalled();
  expect((await after.receiver.read()).value).toHaveLength(1);
  await expect(after.receiver.read()).rejects.toThrow('reset');
});

it('closes the connection of what is given up, also when that is made later', async () => {
  const early = receive();
  await early.receiver.cancel('enough');
  expect(early.requester.failed).toHaveBeenCalledWith('enough');
  early.receiver.onRequestStart(early.controller);
  expect(early.controller.abort).toHaveBeenCalledTimes(1);
  const late = receive();
  late.receiver.onRequestStart(late.controller);
  late.receiver.onResponseStart(late.controller, 200, {});
  const reading = late.receiver.read();
  await late.receiver.cancel(new Error('enough'));
  expect(late.controller.abort).toHaveBeenCalledWith(new Error('enough'));
  await expect(reading).rejects.toThrow('enough');
});

it('leaves a connection alone whose response has ended', async () => {
  const { receiver, controller, requester } = receive();
  receiver.onRequestStart(controller);
  receiver.onResponseStart(controller, 200, {});
  receiver.onResponseEnd();
  await receiver.cancel();
  receiver.onResponseError(controller, new Error('late'));
  expect(controller.abort).not.toHaveBeenCalled();
  expect((await receiver.read()).done).toBe(true);
  expect(requester.over).toHaveBeenCalledTimes(1);
});

it('has a whole body when the response has ended, and no error came', async () => {
  const { receiver, controller } = receive();
  receiver.onResponseStart(controller, 200, {});
  receiver.onResponseData(controller, chunk(1));
  receiver.onResponseData(controller, chunk(2));
  expect(receiver.whole()).toBeUndefined();
  receiver.onResponseEnd();
  expect(receiver.whole()).toEqual([chunk(1), chunk(2)]);
  expect((await receiver.read()).done).toBe(true);
  const broken = receive();
  broken.receiver.onResponseStart(broken.controller, 200, {});
  broken.receiver.onResponseData(broken.controller, chunk(1));
  broken.receiver.onResponseError(broken.controller, new Error('reset'));
  expect(broken.receiver.whole()).toBeUndefined();
});

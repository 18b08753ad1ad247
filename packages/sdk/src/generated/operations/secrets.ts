// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { CallOptions, Operation, Send } from '../../operation.ts';
import type { CreateSecretRequest, DeleteSecretRequest, ListSecretsQuery, SecretList, UpdateSecretRequest } from '../schema.ts';

const listSecrets: Operation = { id: 'listSecrets', method: 'GET', path: '/v2/aihub/secrets' };
const createSecret: Operation = { id: 'createSecret', method: 'POST', path: '/v2/aihub/secrets', response: 'none' };
const deleteSecret: Operation = { id: 'deleteSecret', method: 'DELETE', path: '/v2/aihub/secrets', response: 'none' };
const updateSecret: Operation = { id: 'updateSecret', method: 'PATCH', path: '/v2/aihub/secrets', response: 'none', repeat: 'safe' };

/** Named values that runs use, whose text is never given back. One request a method. */
export class SecretsOperations {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /**
   * List secrets.
   *
   * Returns what is known of the stored secrets that match the query, without their values.
   *
   * Sends `GET /v2/aihub/secrets`.
   *
   * @param query - `workspace`, `alias`.
   * @param options - Settings of this call alone.
   * @returns The secrets.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * const secretList = await aihub.secrets.list({
   *   workspace: 'accounts-payable',
   *   alias: 'acme-erp-password',
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/secrets/list-secrets | The operation in the API’s own documentation}
   */
  list(query?: ListSecretsQuery, options?: CallOptions): Promise<SecretList> {
    return this.send(listSecrets, { query }, options);
  }

  /**
   * Create a secret.
   *
   * Stores a secret. A run uses it by its name, in `settings.keys.secret`, so that its value need not be sent again.
   *
   * Sends `POST /v2/aihub/secrets`.
   *
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns The secret was stored. No body is documented, and the status 201 has been seen.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * await aihub.secrets.create({
   *   alias: 'acme-mail-token',
   *   value: 'the-secret-itself',
   *   allowed_workspaces_type: 'ALL',
   * });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/secrets/create-secret | The operation in the API’s own documentation}
   */
  create(body: CreateSecretRequest, options?: CallOptions): Promise<void> {
    return this.send(createSecret, { body }, options);
  }

  /**
   * Delete a secret.
   *
   * Deletes a stored secret. Runs that name it have no value for it from then on.
   *
   * Sends `DELETE /v2/aihub/secrets`.
   *
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns The secret was deleted. No body is documented.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * await aihub.secrets.delete({ alias: 'acme-erp-password' });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/secrets/delete-secret | The operation in the API’s own documentation}
   */
  delete(body: DeleteSecretRequest, options?: CallOptions): Promise<void> {
    return this.send(deleteSecret, { body }, options);
  }

  /**
   * Change a secret.
   *
   * Changes a stored secret. What is left out stays as it is.
   *
   * Sends `PATCH /v2/aihub/secrets`.
   *
   * @param body - The request body, `application/json`.
   * @param options - Settings of this call alone.
   * @returns The secret was changed. No body is documented.
   * @throws `APIError` with status 400: A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.
   * @throws `APIError` with status 401: The token is bad, or `IB-Context` is bad, or the caller lacks a permission.
   * @throws `APIError` with status 403: The account has too few consumption units left for the call.
   * @throws `APIError` with status 404: The batch, run, file or job does not exist, or is hidden from the caller.
   * @throws `APIError` with status 429: Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.
   * @throws `APIError` with status 5XX: The server failed. Try again later, but never repeat a request that starts a run without checking.
   * @example
   * ```ts
   * await aihub.secrets.update({ alias: 'acme-erp-password', value: 'the-new-secret-itself' });
   * ```
   * @see {@link https://docs.instabase.com/api-sdk/api-reference/secrets/update-secret | The operation in the API’s own documentation}
   */
  update(body: UpdateSecretRequest, options?: CallOptions): Promise<void> {
    return this.send(updateSecret, { body }, options);
  }
}

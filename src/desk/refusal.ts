import { APIError } from "payload";

/**
 * A refusal whose sentence reaches the person. Payload shows the message of an error without data only by the name of its
 * class, which the build shortens away: hence the data.
 */
export const refusal = (sentence: string, status: 400 | 403 | 409 | 503): APIError =>
  new APIError(sentence, status, { refused: true }, true);

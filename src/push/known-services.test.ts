import { expect, test } from "vitest";
import { isKnownService } from "./known-services.ts";

test.each([
  ["https://fcm.googleapis.com/fcm/send/abc", true],
  ["https://updates.push.services.mozilla.com/wpush/v2/abc", true],
  ["https://web.push.apple.com/abc", true],
  ["https://wns2-am3p.notify.windows.com/w/?token=abc", true],
  ["http://fcm.googleapis.com/fcm/send/abc", false],
  ["https://fcm.googleapis.com:8443/abc", false],
  ["https://fcm.googleapis.com.evil.example/abc", false],
  ["https://evil.example/fcm.googleapis.com", false],
  ["https://user@web.push.apple.com/abc", false],
  ["https://127.0.0.1/abc", false],
])("%s is a push service: %s", (endpoint, known) => {
  expect(isKnownService(endpoint)).toBe(known);
});

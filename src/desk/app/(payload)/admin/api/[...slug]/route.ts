import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from "@payloadcms/next/routes";
import config from "../../../../../payload.config.ts";
import { repeated } from "../../../../../publication/conflict.ts";

export const GET = REST_GET(config);
export const POST = repeated(REST_POST(config));
export const DELETE = repeated(REST_DELETE(config));
export const PATCH = repeated(REST_PATCH(config));
export const PUT = repeated(REST_PUT(config));
export const OPTIONS = REST_OPTIONS(config);

import { z } from "zod";
import { sharedShapes, siteTypes } from "#src/content/site-types.ts";
import { apiText } from "../messages.ts";
import { apiPath, openDataPaths } from "../paths.ts";
import { answers, type Operation, operations } from "./operations.ts";
import { FoundItem, Problem } from "./shapes.ts";

type Json = Record<string, unknown>;

/** The name of a kind's documents among the schemas: `contact-point` is `ContactPointDocument`. */
const nameOf = (kind: string): string =>
  `${kind
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}Document`;

/**
 * The description of the API, made from the zod shapes that the program itself reads by. Source: OpenAPI 3.1
 * @param input.origin where citizens reach the site, without trailing slash
 */
export function openApi(input: { origin: string }): Json {
  const text = apiText("en");
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: text("title"),
      description: `${text("description")}\n\n${apiText("it")("description")}`,
      version: "1.0.0",
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
    externalDocs: { url: input.origin + openDataPaths.en },
    servers: [{ url: input.origin + apiPath }],
    security: [],
    paths: Object.fromEntries(
      Object.entries(operations).map(([id, operation]) => [operation.path, { get: described(id, operation) }]),
    ),
    components: { schemas: schemas() },
  };
}

function described(operationId: string, operation: Operation): Json {
  const text = apiText("en");
  const problem = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  });
  return {
    operationId,
    summary: text(operation.summary),
    parameters: [...parameters(operation.place, "path"), ...parameters(operation.question, "query")],
    responses: {
      200: {
        description: text("found"),
        headers: { ETag: { schema: { type: "string" } } },
        content: { "application/json": { schema: { $ref: `#/components/schemas/${operation.answer}` } } },
      },
      304: { description: text("unchanged") },
      400: problem(text("badQuestion")),
      ...(operation.missing && { 404: problem(text("notFound")) }),
      429: problem(text("tooMany")),
      503: problem(text("broken")),
    },
  };
}

function parameters(shape: z.ZodObject, place: "path" | "query"): Json[] {
  return Object.entries(shape.shape as Record<string, z.ZodType>).map(([name, value]) => {
    const { $schema: _dialect, description, ...schema } = z.toJSONSchema(value, { io: "input" }) as Json;
    const required = place === "path" || !value.safeParse(undefined).success;
    return { name, in: place, required, ...(description !== undefined && { description }), schema };
  });
}

/** Every shape under its name; what is inside another is a `$ref`. */
function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries({ ...sharedShapes, ...answers, FoundItem, Problem })) {
    registry.add(shape as z.ZodType, { id });
  }
  for (const { kind, schema } of siteTypes) registry.add(schema, { id: nameOf(kind) });
  const made = z.toJSONSchema(registry, {
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // zod's own word, which JSON Schema does not know; the pattern beside it says the same
      if ((jsonSchema.format as string) === "starts_with") delete jsonSchema.format;
    },
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, schema]),
  );
}

-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
CREATE TYPE "desk"."enum_services_other_categories" AS ENUM('educazione-e-formazione', 'salute-benessere-e-assistenza', 'vita-lavorativa', 'mobilita-e-trasporti', 'catasto-e-urbanistica', 'anagrafe-e-stato-civile', 'turismo', 'giustizia-e-sicurezza-pubblica', 'tributi-finanze-e-contravvenzioni', 'cultura-e-tempo-libero', 'ambiente', 'imprese-e-commercio', 'autorizzazioni', 'appalti-pubblici', 'agricoltura-e-pesca');
  CREATE TYPE "desk"."enum__services_v_version_other_categories" AS ENUM('educazione-e-formazione', 'salute-benessere-e-assistenza', 'vita-lavorativa', 'mobilita-e-trasporti', 'catasto-e-urbanistica', 'anagrafe-e-stato-civile', 'turismo', 'giustizia-e-sicurezza-pubblica', 'tributi-finanze-e-contravvenzioni', 'cultura-e-tempo-libero', 'ambiente', 'imprese-e-commercio', 'autorizzazioni', 'appalti-pubblici', 'agricoltura-e-pesca');
  CREATE TABLE "desk"."services_other_categories" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_services_other_categories",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."_services_v_version_other_categories" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum__services_v_version_other_categories",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "desk"."services_other_categories" ADD CONSTRAINT "services_other_categories_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_version_other_categories" ADD CONSTRAINT "_services_v_version_other_categories_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "services_other_categories_order_idx" ON "desk"."services_other_categories" USING btree ("order");
  CREATE INDEX "services_other_categories_parent_idx" ON "desk"."services_other_categories" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_other_categories_order_idx" ON "desk"."_services_v_version_other_categories" USING btree ("order");
  CREATE INDEX "_services_v_version_other_categories_parent_idx" ON "desk"."_services_v_version_other_categories" USING btree ("parent_id");

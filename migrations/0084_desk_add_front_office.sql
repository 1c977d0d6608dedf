-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
ALTER TYPE "desk"."enum_users_roles" ADD VALUE 'front-office' BEFORE 'observer';
  ALTER TABLE "desk"."booking_calendars_rels" ADD COLUMN "offices_id" integer;
  ALTER TABLE "desk"."booking_calendars_rels" ADD CONSTRAINT "booking_calendars_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "booking_calendars_rels_offices_id_idx" ON "desk"."booking_calendars_rels" USING btree ("offices_id");

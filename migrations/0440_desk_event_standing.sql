-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
CREATE TYPE "desk"."enum_events_standing" AS ENUM('confirmed', 'cancelled', 'postponed');
  CREATE TYPE "desk"."enum__events_v_version_standing" AS ENUM('confirmed', 'cancelled', 'postponed');
  ALTER TABLE "desk"."events" ADD COLUMN "standing" "desk"."enum_events_standing";
  ALTER TABLE "desk"."events" ADD COLUMN "previous_starts_at" timestamp(3) with time zone;
  ALTER TABLE "desk"."events_locales" ADD COLUMN "standing_note" varchar;
  ALTER TABLE "desk"."_events_v" ADD COLUMN "version_standing" "desk"."enum__events_v_version_standing";
  ALTER TABLE "desk"."_events_v" ADD COLUMN "version_previous_starts_at" timestamp(3) with time zone;
  ALTER TABLE "desk"."_events_v_locales" ADD COLUMN "version_standing_note" varchar;

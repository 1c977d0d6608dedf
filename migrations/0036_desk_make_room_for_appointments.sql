-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
DROP TABLE "desk"."people_appointments" CASCADE;
  DROP TABLE "desk"."people_appointments_locales" CASCADE;
  DROP TABLE "desk"."_people_v_version_appointments" CASCADE;
  DROP TABLE "desk"."_people_v_version_appointments_locales" CASCADE;
  DROP TYPE "desk"."enum_people_appointments_type";
  DROP TYPE "desk"."enum__people_v_version_appointments_type";

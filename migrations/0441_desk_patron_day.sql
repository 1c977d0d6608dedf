-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
ALTER TABLE "desk"."site_settings" ADD COLUMN "patron_day" varchar;

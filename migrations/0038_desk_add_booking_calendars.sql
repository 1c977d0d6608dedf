-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
CREATE TYPE "desk"."enum_booking_calendars_opening_weekday" AS ENUM('1', '2', '3', '4', '5', '6', '7');
  CREATE TABLE "desk"."booking_calendars_subjects" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."booking_calendars_opening" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"weekday" "desk"."enum_booking_calendars_opening_weekday" NOT NULL,
  	"from" varchar NOT NULL,
  	"until" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."booking_calendars_closed" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"day" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "desk"."booking_calendars" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"is_open" boolean DEFAULT true,
  	"place" varchar NOT NULL,
  	"bring" varchar,
  	"minutes" numeric DEFAULT 30 NOT NULL,
  	"capacity" numeric DEFAULT 1 NOT NULL,
  	"notice_hours" numeric DEFAULT 24 NOT NULL,
  	"days_ahead" numeric DEFAULT 60 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "desk"."booking_calendars_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  ALTER TABLE "desk"."booking_calendars_subjects" ADD CONSTRAINT "booking_calendars_subjects_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."booking_calendars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."booking_calendars_opening" ADD CONSTRAINT "booking_calendars_opening_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."booking_calendars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."booking_calendars_closed" ADD CONSTRAINT "booking_calendars_closed_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."booking_calendars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."booking_calendars_rels" ADD CONSTRAINT "booking_calendars_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."booking_calendars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."booking_calendars_rels" ADD CONSTRAINT "booking_calendars_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "desk"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "booking_calendars_subjects_order_idx" ON "desk"."booking_calendars_subjects" USING btree ("_order");
  CREATE INDEX "booking_calendars_subjects_parent_id_idx" ON "desk"."booking_calendars_subjects" USING btree ("_parent_id");
  CREATE INDEX "booking_calendars_opening_order_idx" ON "desk"."booking_calendars_opening" USING btree ("_order");
  CREATE INDEX "booking_calendars_opening_parent_id_idx" ON "desk"."booking_calendars_opening" USING btree ("_parent_id");
  CREATE INDEX "booking_calendars_closed_order_idx" ON "desk"."booking_calendars_closed" USING btree ("_order");
  CREATE INDEX "booking_calendars_closed_parent_id_idx" ON "desk"."booking_calendars_closed" USING btree ("_parent_id");
  CREATE INDEX "booking_calendars_updated_at_idx" ON "desk"."booking_calendars" USING btree ("updated_at");
  CREATE INDEX "booking_calendars_created_at_idx" ON "desk"."booking_calendars" USING btree ("created_at");
  CREATE INDEX "booking_calendars_rels_order_idx" ON "desk"."booking_calendars_rels" USING btree ("order");
  CREATE INDEX "booking_calendars_rels_parent_idx" ON "desk"."booking_calendars_rels" USING btree ("parent_id");
  CREATE INDEX "booking_calendars_rels_path_idx" ON "desk"."booking_calendars_rels" USING btree ("path");
  CREATE INDEX "booking_calendars_rels_users_id_idx" ON "desk"."booking_calendars_rels" USING btree ("users_id");

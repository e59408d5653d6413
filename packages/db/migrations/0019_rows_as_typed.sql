ALTER TABLE "sheet_rows" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sheet_rows" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "sheet_rows" ADD CONSTRAINT "sheet_rows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sheet_rows_person" ON "sheet_rows" USING btree ("person_id");--> statement-breakpoint
-- Rows typed before are shown by the name that they were known by, and belong to whom they were linked to.
UPDATE "sheet_rows" r SET "name" = coalesce(s."name", a."name", ''), "person_id" = coalesce(s."person_id", a."person_id")
  FROM "sheet_rows" o LEFT JOIN "signups" s ON s."id" = o."signup_id" LEFT JOIN "attendances" a ON a."id" = o."attendance_id"
  WHERE o."sheet_id" = r."sheet_id" AND o."position" = r."position";

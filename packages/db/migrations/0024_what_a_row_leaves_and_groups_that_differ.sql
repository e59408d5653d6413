CREATE TABLE "distinct_groups" (
	"low_id" uuid NOT NULL,
	"high_id" uuid NOT NULL,
	"noted_by" uuid,
	"noted_at" timestamptz(3) NOT NULL,
	CONSTRAINT "distinct_groups_low_id_high_id_pk" PRIMARY KEY("low_id","high_id"),
	CONSTRAINT "distinct_groups_order" CHECK ("distinct_groups"."low_id" < "distinct_groups"."high_id")
);
--> statement-breakpoint
ALTER TABLE "sheet_rows" ADD COLUMN "consent_id" uuid;--> statement-breakpoint
ALTER TABLE "distinct_groups" ADD CONSTRAINT "distinct_groups_low_id_groups_id_fk" FOREIGN KEY ("low_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distinct_groups" ADD CONSTRAINT "distinct_groups_high_id_groups_id_fk" FOREIGN KEY ("high_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distinct_groups" ADD CONSTRAINT "distinct_groups_noted_by_people_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "distinct_groups_high" ON "distinct_groups" USING btree ("high_id");--> statement-breakpoint
CREATE INDEX "distinct_groups_noted_by" ON "distinct_groups" USING btree ("noted_by");--> statement-breakpoint
ALTER TABLE "sheet_rows" ADD CONSTRAINT "sheet_rows_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sheet_rows_consent" ON "sheet_rows" USING btree ("consent_id");
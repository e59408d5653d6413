CREATE TABLE "structure_counts" (
	"test_id" uuid NOT NULL,
	"department" text NOT NULL,
	"shift" text NOT NULL,
	"assessment" integer NOT NULL,
	"charted" integer NOT NULL,
	"took" integer NOT NULL,
	"came" integer NOT NULL,
	CONSTRAINT "structure_counts_test_id_department_shift_assessment_pk" PRIMARY KEY("test_id","department","shift","assessment"),
	CONSTRAINT "structure_counts_sound" CHECK ("structure_counts"."assessment" between 0 and 5 and "structure_counts"."came" between 0 and "structure_counts"."took" and "structure_counts"."took" <= "structure_counts"."charted")
);
--> statement-breakpoint
CREATE TABLE "structure_tests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"call_id" uuid,
	"title" text NOT NULL,
	"kept_by" uuid,
	"kept_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "chart_people" ADD COLUMN "changed_at" timestamptz(3);--> statement-breakpoint
UPDATE "chart_people" SET "changed_at" = "created_at";--> statement-breakpoint
ALTER TABLE "chart_people" ALTER COLUMN "changed_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "charts" ADD COLUMN "off_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "structure_counts" ADD CONSTRAINT "structure_counts_test_id_structure_tests_id_fk" FOREIGN KEY ("test_id") REFERENCES "public"."structure_tests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_tests" ADD CONSTRAINT "structure_tests_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_tests" ADD CONSTRAINT "structure_tests_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_tests" ADD CONSTRAINT "structure_tests_kept_by_people_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "structure_tests_group" ON "structure_tests" USING btree ("group_id","kept_at");--> statement-breakpoint
CREATE INDEX "structure_tests_call" ON "structure_tests" USING btree ("call_id");--> statement-breakpoint
ALTER TABLE "chart_people" ADD CONSTRAINT "chart_people_follows_another" CHECK ("chart_people"."follows_id" <> "chart_people"."id");
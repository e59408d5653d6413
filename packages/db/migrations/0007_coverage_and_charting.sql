CREATE TABLE "assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chart_person_id" uuid NOT NULL,
	"value" integer NOT NULL,
	"question" text NOT NULL,
	"assessed_by" uuid,
	"assessed_at" timestamptz(3) NOT NULL,
	CONSTRAINT "assessments_value" CHECK ("assessments"."value" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "chart_people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"department" text DEFAULT '' NOT NULL,
	"shift" text DEFAULT '' NOT NULL,
	"is_leader" boolean DEFAULT false NOT NULL,
	"follows_id" uuid,
	"created_by" uuid,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chart_pledges" (
	"chart_person_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"noted_by" uuid,
	"noted_at" timestamptz(3) NOT NULL,
	CONSTRAINT "chart_pledges_chart_person_id_call_id_pk" PRIMARY KEY("chart_person_id","call_id")
);
--> statement-breakpoint
CREATE TABLE "charts" (
	"group_id" uuid PRIMARY KEY NOT NULL,
	"enabled" boolean DEFAULT false NOT NULL,
	"words" text[],
	"changed_at" timestamptz(3) NOT NULL,
	CONSTRAINT "charts_words" CHECK ("charts"."words" is null or cardinality("charts"."words") = 5)
);
--> statement-breakpoint
CREATE TABLE "coverage_contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"key" uuid NOT NULL,
	"contacted_by" uuid,
	"contacted_at" timestamptz(3) NOT NULL,
	CONSTRAINT "coverage_contacts_key" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "coverage_snapshots" (
	"call_id" uuid NOT NULL,
	"taken_on" date NOT NULL,
	"workplaces" integer NOT NULL,
	"with_rep" integer NOT NULL,
	"hosting" integer NOT NULL,
	"signups" integer NOT NULL,
	CONSTRAINT "coverage_snapshots_call_id_taken_on_pk" PRIMARY KEY("call_id","taken_on")
);
--> statement-breakpoint
CREATE TABLE "coverage_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	CONSTRAINT "coverage_views_name" UNIQUE("call_id","person_id","name")
);
--> statement-breakpoint
CREATE TABLE "coverage_workplaces" (
	"call_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"owner_id" uuid,
	"next_step" text DEFAULT '' NOT NULL,
	"next_on" date,
	"added_at" timestamptz(3) NOT NULL,
	CONSTRAINT "coverage_workplaces_call_id_group_id_pk" PRIMARY KEY("call_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "coverages" (
	"call_id" uuid PRIMARY KEY NOT NULL,
	"target_workplaces" integer,
	"target_signups" integer,
	"target_on" date,
	"asks_reps" boolean DEFAULT true NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rep_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"round" text NOT NULL,
	"level" text NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_at" timestamptz(3) NOT NULL,
	"answer" text,
	"note" text DEFAULT '' NOT NULL,
	"answered_at" timestamptz(3),
	CONSTRAINT "rep_checks_once" UNIQUE("event_id","held_on","round","person_id"),
	CONSTRAINT "rep_checks_answered" CHECK (("rep_checks"."answer" is null) = ("rep_checks"."answered_at" is null))
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_chart_person_id_chart_people_id_fk" FOREIGN KEY ("chart_person_id") REFERENCES "public"."chart_people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_assessed_by_people_id_fk" FOREIGN KEY ("assessed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_people" ADD CONSTRAINT "chart_people_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_people" ADD CONSTRAINT "chart_people_follows_id_chart_people_id_fk" FOREIGN KEY ("follows_id") REFERENCES "public"."chart_people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_people" ADD CONSTRAINT "chart_people_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_pledges" ADD CONSTRAINT "chart_pledges_chart_person_id_chart_people_id_fk" FOREIGN KEY ("chart_person_id") REFERENCES "public"."chart_people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_pledges" ADD CONSTRAINT "chart_pledges_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_pledges" ADD CONSTRAINT "chart_pledges_noted_by_people_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charts" ADD CONSTRAINT "charts_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_contacts" ADD CONSTRAINT "coverage_contacts_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_contacts" ADD CONSTRAINT "coverage_contacts_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_contacts" ADD CONSTRAINT "coverage_contacts_contacted_by_people_id_fk" FOREIGN KEY ("contacted_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_snapshots" ADD CONSTRAINT "coverage_snapshots_call_id_coverages_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."coverages"("call_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_views" ADD CONSTRAINT "coverage_views_call_id_coverages_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."coverages"("call_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_views" ADD CONSTRAINT "coverage_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_workplaces" ADD CONSTRAINT "coverage_workplaces_call_id_coverages_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."coverages"("call_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_workplaces" ADD CONSTRAINT "coverage_workplaces_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_workplaces" ADD CONSTRAINT "coverage_workplaces_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverages" ADD CONSTRAINT "coverages_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rep_checks" ADD CONSTRAINT "rep_checks_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rep_checks" ADD CONSTRAINT "rep_checks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessments_person" ON "assessments" USING btree ("chart_person_id","assessed_at");--> statement-breakpoint
CREATE INDEX "assessments_by" ON "assessments" USING btree ("assessed_by");--> statement-breakpoint
CREATE INDEX "chart_people_follows" ON "chart_people" USING btree ("follows_id");--> statement-breakpoint
CREATE UNIQUE INDEX "chart_people_email" ON "chart_people" USING btree ("group_id","email") WHERE "chart_people"."email" is not null;--> statement-breakpoint
CREATE INDEX "chart_people_group" ON "chart_people" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "chart_pledges_call" ON "chart_pledges" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "coverage_contacts_workplace" ON "coverage_contacts" USING btree ("call_id","group_id","contacted_at");--> statement-breakpoint
CREATE INDEX "coverage_contacts_group" ON "coverage_contacts" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "coverage_contacts_by" ON "coverage_contacts" USING btree ("contacted_by");--> statement-breakpoint
CREATE INDEX "coverage_views_person" ON "coverage_views" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "coverage_workplaces_group" ON "coverage_workplaces" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "coverage_workplaces_owner" ON "coverage_workplaces" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "rep_checks_person" ON "rep_checks" USING btree ("person_id");
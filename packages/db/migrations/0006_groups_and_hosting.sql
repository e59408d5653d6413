CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamptz(3) NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"used_at" timestamptz(3),
	"withdrawn_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "join_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"decided_at" timestamptz(3),
	"accepted" boolean
);
--> statement-breakpoint
CREATE TABLE "rosters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"group_id" uuid,
	"file_name" text NOT NULL,
	"columns" text[] NOT NULL,
	"rows" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"deeds" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"imported_at" timestamptz(3),
	"undone_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "address" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "employer" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "contactable" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "code" text;
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "merged_into_id" uuid;
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "invitations_group" ON "invitations" USING btree ("group_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "join_requests_open" ON "join_requests" USING btree ("group_id","person_id") WHERE "join_requests"."decided_at" is null;
--> statement-breakpoint
CREATE INDEX "join_requests_person" ON "join_requests" USING btree ("person_id");
--> statement-breakpoint
CREATE INDEX "rosters_creator" ON "rosters" USING btree ("created_by","created_at");
--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_merged_into_id_groups_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "groups_code" ON "groups" USING btree ("code");
--> statement-breakpoint
CREATE TABLE "hostings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"input" jsonb NOT NULL,
	"event_id" uuid,
	"created_at" timestamptz(3) NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"used_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "hostings" ADD CONSTRAINT "hostings_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "hostings" ADD CONSTRAINT "hostings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;

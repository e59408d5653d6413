CREATE TABLE "event_asks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"field" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"answer" text,
	"answered_at" timestamptz(3),
	"answered_by" uuid,
	"obsolete_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "host_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"group_id" uuid,
	"email" text,
	"invited_by" uuid,
	"created_at" timestamptz(3) NOT NULL,
	"used_at" timestamptz(3),
	"withdrawn_at" timestamptz(3),
	CONSTRAINT "host_invitations_whom" CHECK (num_nonnulls("host_invitations"."group_id", "host_invitations"."email") = 1)
);
--> statement-breakpoint
CREATE TABLE "kit_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"url" text,
	"file_name" text,
	"size" integer,
	"content" "bytea",
	"created_by" uuid,
	"created_at" timestamptz(3) NOT NULL,
	CONSTRAINT "kit_items_kind" CHECK (("kit_items"."kind" = 'file') = ("kit_items"."content" is not null) and ("kit_items"."kind" = 'link') = ("kit_items"."url" is not null))
);
--> statement-breakpoint
CREATE TABLE "trusted_hosts" (
	"campaign_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"granted_by" uuid,
	"granted_at" timestamptz(3) NOT NULL,
	CONSTRAINT "trusted_hosts_campaign_id_group_id_pk" PRIMARY KEY("campaign_id","group_id")
);
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "locks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "host_from_local" text;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "host_until_local" text;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "review_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "wants_call_id" uuid;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "wants_fields" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "event_asks" ADD CONSTRAINT "event_asks_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_asks" ADD CONSTRAINT "event_asks_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_asks" ADD CONSTRAINT "event_asks_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_invitations" ADD CONSTRAINT "host_invitations_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_invitations" ADD CONSTRAINT "host_invitations_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_invitations" ADD CONSTRAINT "host_invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_items" ADD CONSTRAINT "kit_items_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_items" ADD CONSTRAINT "kit_items_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusted_hosts" ADD CONSTRAINT "trusted_hosts_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusted_hosts" ADD CONSTRAINT "trusted_hosts_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusted_hosts" ADD CONSTRAINT "trusted_hosts_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_asks_round" ON "event_asks" USING btree ("round");--> statement-breakpoint
CREATE INDEX "event_asks_event" ON "event_asks" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "event_asks_call" ON "event_asks" USING btree ("call_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_asks_open" ON "event_asks" USING btree ("event_id","field") WHERE "event_asks"."answered_at" is null and "event_asks"."obsolete_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "host_invitations_group" ON "host_invitations" USING btree ("call_id","group_id") WHERE "host_invitations"."withdrawn_at" is null and "host_invitations"."group_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "host_invitations_email" ON "host_invitations" USING btree ("call_id","email") WHERE "host_invitations"."withdrawn_at" is null and "host_invitations"."email" is not null;--> statement-breakpoint
CREATE INDEX "host_invitations_of_group" ON "host_invitations" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "kit_items_call" ON "kit_items" USING btree ("call_id","position");--> statement-breakpoint
CREATE INDEX "trusted_hosts_group" ON "trusted_hosts" USING btree ("group_id");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_wants_call_id_calls_id_fk" FOREIGN KEY ("wants_call_id") REFERENCES "public"."calls"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_wants_call" ON "events" USING btree ("wants_call_id") WHERE "events"."wants_call_id" is not null;
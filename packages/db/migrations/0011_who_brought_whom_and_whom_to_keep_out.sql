CREATE TABLE "blocks" (
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"blocked_by" uuid,
	"blocked_at" timestamptz(3) NOT NULL,
	CONSTRAINT "blocks_group_id_person_id_pk" PRIMARY KEY("group_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "unproved_mails" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "unproved_mail_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "guarded_until" timestamptz(3);--> statement-breakpoint
ALTER TABLE "signups" ADD COLUMN "invited_by" uuid;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_blocked_by_people_id_fk" FOREIGN KEY ("blocked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "blocks_person" ON "blocks" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "signups" ADD CONSTRAINT "signups_invited_by_signups_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."signups"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signups_invited" ON "signups" USING btree ("invited_by") WHERE "signups"."invited_by" is not null;
ALTER TABLE "event_asks" ADD COLUMN "from_start_local" text;--> statement-breakpoint
ALTER TABLE "event_asks" ADD COLUMN "from_end_local" text;--> statement-breakpoint
ALTER TABLE "event_asks" ADD COLUMN "from_time_zone" text;--> statement-breakpoint
ALTER TABLE "host_invitations" ADD COLUMN "expires_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "host_invitations" ADD COLUMN "asked_again_at" timestamptz(3);--> statement-breakpoint
-- Invitations that are on their way get the time that a new one gets.
UPDATE "host_invitations" SET "expires_at" = now() + interval '14 days' WHERE "email" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "host_invitations" ADD CONSTRAINT "host_invitations_expiry" CHECK ("host_invitations"."email" is null or "host_invitations"."expires_at" is not null);
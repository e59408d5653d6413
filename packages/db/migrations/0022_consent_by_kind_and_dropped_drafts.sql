ALTER TABLE "calls" ADD COLUMN "reveals" text;--> statement-breakpoint
ALTER TABLE "intakes" ADD COLUMN "dropped_drafts" integer[] DEFAULT '{}' NOT NULL;
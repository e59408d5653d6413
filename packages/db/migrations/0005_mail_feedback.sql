CREATE TABLE "dkim_keys" (
	"domain" text NOT NULL,
	"selector" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"public_key" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"used_from" timestamptz(3),
	CONSTRAINT "dkim_keys_domain_selector_pk" PRIMARY KEY("domain","selector")
);
--> statement-breakpoint
CREATE TABLE "mail_breaker" (
	"id" integer PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"complaints" integer NOT NULL,
	"messages" integer NOT NULL,
	"after_delivery" bigint DEFAULT 0 NOT NULL,
	"at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_domains" (
	"domain" text PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"held_until" timestamptz(3),
	"answer" text,
	"next_at" timestamptz(3),
	"parked_until" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "mail_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"hard" boolean NOT NULL,
	"source" text NOT NULL,
	"delivery_id" bigint,
	"email" text NOT NULL,
	"diagnostic" text DEFAULT '' NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	CONSTRAINT "mail_reports_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"reason" text NOT NULL,
	"diagnostic" text DEFAULT '' NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	CONSTRAINT "suppressions_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "mail_reports" ADD CONSTRAINT "mail_reports_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "mail_reports_email" ON "mail_reports" USING btree ("email","created_at");
--> statement-breakpoint
CREATE INDEX "mail_reports_delivery" ON "mail_reports" USING btree ("delivery_id");
--> statement-breakpoint
CREATE INDEX "mail_reports_created" ON "mail_reports" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "suppressions_created" ON "suppressions" USING btree ("created_at");

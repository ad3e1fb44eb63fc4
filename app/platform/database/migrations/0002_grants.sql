-- What each role may touch at all; row policies narrow it further. A new table is out of reach
-- until its own migration grants it.
grant usage on schema public to overstap_app, overstap_engine, overstap_accounts;
--> statement-breakpoint
grant select on organisation, region, region_organisation, account, membership, relation, permission to overstap_app;
--> statement-breakpoint
grant select on setting, task, task_load, job_profile, job_profile_task, opening to overstap_app;
--> statement-breakpoint
grant select on person, candidacy, candidacy_ground, candidacy_first_name, candidacy_own_words,
  candidacy_identity, candidacy_town, candidacy_wishes, candidacy_capacity to overstap_app;
--> statement-breakpoint
grant select on organisation, region, relation, setting, task, task_load, job_profile, job_profile_task, opening,
  candidacy, candidacy_town, candidacy_wishes, candidacy_capacity to overstap_engine;
--> statement-breakpoint
grant select, insert, update, delete on account, account_session, account_credential, account_verification, sign_in_rate
  to overstap_accounts;
--> statement-breakpoint
grant select on organisation, region, region_organisation, membership to overstap_accounts;
--> statement-breakpoint
grant select on postcode to overstap_app;

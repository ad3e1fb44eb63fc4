-- A description that nobody wrote in English was kept as its Dutch; now it is empty, and read in Dutch.
update task set description_en = '' where description_en = description_nl;
--> statement-breakpoint
update opening set description_en = '' where description_en = description_nl;

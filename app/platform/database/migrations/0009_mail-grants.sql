-- Mail goes in and is never read by the program's roles; jobs send it as owner.
grant insert on mail to overstap_app, overstap_accounts;

-- Whether somebody was told that what they write also goes to IBM's Watson. The version before leaves it as it is.
ALTER TABLE users ADD COLUMN told_of_watson boolean NOT NULL DEFAULT false;

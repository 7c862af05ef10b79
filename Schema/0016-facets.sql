-- What only some statements have is indexed where they have it: of news without dates that halves the
-- indexes into which a statement is entered.
DROP INDEX statement_country;
CREATE INDEX statement_country ON statement (country) WHERE country IS NOT NULL;
DROP INDEX statement_channel;
CREATE INDEX statement_channel ON statement (channel) WHERE channel IS NOT NULL;
DROP INDEX statement_said;
CREATE INDEX statement_said ON statement (said_from_on) WHERE said_from_on IS NOT NULL;
DROP INDEX statement_said_year;
CREATE INDEX statement_said_year ON statement (said_year) WHERE said_year IS NOT NULL;
DROP INDEX statement_said_month;
CREATE INDEX statement_said_month ON statement (said_month) WHERE said_month IS NOT NULL;
DROP INDEX statement_reported;
CREATE INDEX statement_reported ON statement (reported_from_on) WHERE reported_from_on IS NOT NULL;
DROP INDEX statement_reported_year;
CREATE INDEX statement_reported_year ON statement (reported_year) WHERE reported_year IS NOT NULL;
DROP INDEX statement_reported_month;
CREATE INDEX statement_reported_month ON statement (reported_month) WHERE reported_month IS NOT NULL;
DROP INDEX statement_post_class;
CREATE INDEX statement_post_class ON statement (post_class) WHERE post_class IS NOT NULL;

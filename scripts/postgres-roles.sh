#!/bin/sh
# Run once by the image of PostgreSQL, as its superuser: the application's database with an owner who is not one, and
# the role under which screens read, with a door of its own.
set -eu
psql --set ON_ERROR_STOP=1 --set owner_password="$RECIPROQUE_DB_PASSWORD" \
    --set screens_password="$RECIPROQUE_SCREENS_PASSWORD" "$@" <<'SQL'
create role reciproque login password :'owner_password';
create role reciproque_screens noinherit login password :'screens_password';
grant reciproque_screens to reciproque;
create database reciproque owner reciproque;
SQL

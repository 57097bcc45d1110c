#!/bin/sh
# The password comes as a file and PgBouncer wants a list: it is made in memory, readable by this account alone.
set -eu
umask 077
printf '"roadwright" "%s"\n' "$(cat /run/secrets/postgres_password)" > /tmp/userlist.txt
exec pgbouncer /etc/pgbouncer/pgbouncer.ini

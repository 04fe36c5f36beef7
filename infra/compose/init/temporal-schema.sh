#!/bin/sh
# Makes Temporal's two databases or brings them up to this server's version. Safe to repeat.
set -eu
schema=/etc/temporal/schema/postgresql/v12
tool() { temporal-sql-tool --plugin postgres12 --ep temporal-postgres -p 5432 -u temporal "$@"; }

for kind in temporal visibility; do
  database=temporal
  [ "$kind" = visibility ] && database=temporal_visibility
  tool --db "$database" create
  # Only a database without tables cannot be updated: one that has some must not begin at 0.0 again.
  tool --db "$database" update-schema -d "$schema/$kind/versioned" && continue
  tool --db "$database" setup-schema -v 0.0
  tool --db "$database" update-schema -d "$schema/$kind/versioned"
done

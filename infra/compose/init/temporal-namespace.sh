#!/bin/sh
# Makes the namespace, or sets its retention. Safe to repeat.
# A closed cycle answers from its history until the timeline has it all: 90 days outlive any outage.
set -eu
retention=90d
until temporal operator cluster health; do sleep 2; done
temporal operator namespace describe -n default ||
  temporal operator namespace create -n default --retention "$retention"
temporal operator namespace update -n default --retention "$retention"

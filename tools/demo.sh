#!/usr/bin/env bash
# What `make demo` shows: the reports that Mihak carries, read into a fresh register and asked.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf demo
mkdir demo

# Print a command as one would type it, then run it.
run() {
  printf '\n\033[1m$ %s\033[0m\n' "$*"
  "$@"
}

echo "Mihak's own reports on the battles of Aleppo, 2016. Each retells, in Mihak's words, a published report;"
echo "the link to that report is shown with it."
python -m mihak.demo > demo/aleppo.jsonl

run mihak add demo/aleppo.jsonl --register demo/aleppo.db
run mihak claims --register demo/aleppo.db --kind casualties --from 2016-10-28 --to 2016-10-31
run mihak show battles --register demo/aleppo.db
run mihak day 2016-10-30 --register demo/aleppo.db
run mihak check --register demo/aleppo.db --report battles
run mihak link --register demo/aleppo.db
run mihak incidents --register demo/aleppo.db --min-claims 2
run mihak operations --register demo/aleppo.db
run mihak brief --register demo/aleppo.db --place حلب --from 2016-10-01 --to 2016-11-30 --lang ar -o demo/brief-ar.html
run mihak brief --register demo/aleppo.db --place حلب --from 2016-10-01 --to 2016-11-30 --lang en -o demo/brief.html

echo
echo "The register is demo/aleppo.db: ask it more with mihak --help."
echo "The brief on Aleppo, October and November 2016, is $PWD/demo/brief.html ($PWD/demo/brief-ar.html in Arabic)."

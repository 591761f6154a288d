#!/bin/sh
# Send a site with rsync, so that no reader gets a page whose pictures are not there yet.
#
#   sh rsync.sh public name@example.org:/srv/www/site
set -eu
from=${1%/} to=${2%/}

# -rlt: what is new by size and time, which stay as they are where a file does. What the host has put there itself stays,
# since only what lies in folders of ours is taken away; .brobygger stays here: it is the list of the next build.
rsync -rlt "$from/assets/" "$to/assets/"
rsync -rlt --delay-updates --exclude=/assets --exclude=/.brobygger "$from/" "$to/"
for folder in "$from"/*/; do
  name=$(basename "$folder")
  rsync -rlt --delete "$folder" "$to/$name/"
done

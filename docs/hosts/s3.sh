#!/bin/sh
# Send a site to S3, each kind of file with its type and its age, and then take away what is gone.
#
#   BUCKET=my-bucket sh s3.sh public
set -eu
from=${1%/} to="s3://$BUCKET"
forever="public, max-age=31536000, immutable" again="no-cache"

send() { # where, ending, type, age
  aws s3 cp "$from/$1" "$to/$1" --recursive --only-show-errors --exclude "*" --include "*.$2" \
    --content-type "$3" --cache-control "$4"
}

# What pages show first, so that no reader gets a page whose pictures are not there yet.
send assets/ css "text/css; charset=utf-8" "$forever"
send assets/ js "text/javascript; charset=utf-8" "$forever"
send assets/ svg "image/svg+xml" "$forever"
send assets/ avif "image/avif" "$forever"
send assets/ webp "image/webp" "$forever"
send assets/ jpg "image/jpeg" "$forever"
send assets/ png "image/png" "$forever"
send "" ics "text/calendar; charset=utf-8" "$again"
send "" html "text/html; charset=utf-8" "$again"
send "" txt "text/plain; charset=utf-8" "$again"
send "" xml "application/xml" "$again"
send "" atom "application/atom+xml" "$again"
send "" json "application/json" "$again"
send "" webmanifest "application/manifest+json" "$again"
aws s3 cp "$from/sw.js" "$to/sw.js" --only-show-errors --content-type "text/javascript; charset=utf-8" --cache-control "$again"
aws s3 sync "$from" "$to" --delete --only-show-errors --size-only --exclude ".brobygger"

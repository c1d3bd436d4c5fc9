#!/bin/bash
# Trains the AOT cache beside kairan.jar: from the start to the first page, in a store of its own, with the LINE door open.
set -e
export KAIRAN_DATA=$(mktemp -d) LINE_CHANNEL_SECRET=training LINE_CHANNEL_TOKEN=training LINE_API_URL=http://127.0.0.1:1
java @kairan.options -XX:AOTCacheOutput=kairan.aot -jar kairan.jar &
page() { exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}" && printf 'GET / HTTP/1.0\r\n\r\n' >&3 && grep -q ' 200 ' <&3; }
until (page) 2>/dev/null; do kill -0 $!; sleep 0.2; done
kill $!
wait $! || true
rm -r "$KAIRAN_DATA"
test -s kairan.aot

#!/bin/sh
# Builds Kharcha's image with docker, podman or buildah, whichever is here.
#
#   deploy/image.sh [NAME]                 NAME defaults to kharcha
#   deploy/image.sh --debootstrap [NAME]   makes both bases from Debian's packages and this machine's JDK 25 first: for
#                                          machines that reach no image registry. Needs root, debootstrap and buildah.
#
# MAVEN_FOLDER=/path/to/.m2, if set, lends its repository to a build by podman or buildah, so that libraries are not fetched again.
set -eu
cd "$(dirname "$0")/.."

bases=""
if [ "${1:-}" = --debootstrap ]; then bases=made; shift; fi
name="${1:-kharcha}"

tool=""
for candidate in docker podman buildah; do
  [ "$bases" = made ] && [ "$candidate" != buildah ] && continue
  # A docker client without its engine is no docker.
  if command -v "$candidate" >/dev/null && "$candidate" info >/dev/null 2>&1; then tool="$candidate"; break; fi
done
[ -n "$tool" ] || { echo "No image can be built here: install docker, podman or buildah." >&2; exit 1; }

jdk() {
  for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/*; do
    [ -x "$folder/bin/jlink" ] && grep -q '^JAVA_VERSION="25' "$folder/release" 2>/dev/null && { echo "$folder"; return; }
  done
  echo "The base for building needs a JDK 25 on this machine." >&2
  return 1
}

# base NAME FOLDER: commits a folder as an image
base() {
  container=$(buildah from scratch)
  buildah add -q "$container" "$2" / >/dev/null
  [ "$1" = kharcha-build-base ] && buildah config --env JAVA_HOME=/opt/java/jdk-25 \
    --env MAVEN_OPTS=-Djavax.net.ssl.trustStore=/opt/java/trusted \
    --env PATH=/opt/java/jdk-25/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
  buildah commit -q "$container" "$1" >/dev/null
  buildah rm "$container" >/dev/null
}

if [ "$bases" = made ]; then
  jdk=$(jdk)
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  echo "Making the base to run on" >&2
  debootstrap --variant=minbase stable "$work/run" >/dev/null
  rm -rf "$work/run/var/cache/apt" "$work/run/var/lib/apt/lists"
  base kharcha-run-base "$work/run"
  echo "Making the base to build on" >&2
  debootstrap --variant=minbase --include=maven,ca-certificates stable "$work/build" >/dev/null
  mkdir -p "$work/build/opt/java/jdk-25"
  cp -a "$jdk/." "$work/build/opt/java/jdk-25/"
  # Libraries are fetched by whoever this machine trusts, which may be more than Debian does; the image itself is told nothing of it.
  cp -L "$jdk/lib/security/cacerts" "$work/build/opt/java/trusted"
  base kharcha-build-base "$work/build"
  set -- --build-arg BUILD_BASE=localhost/kharcha-build-base --build-arg RUN_BASE=localhost/kharcha-run-base
else
  set --
fi

if [ -n "${MAVEN_FOLDER:-}" ] && [ "$tool" != docker ]; then
  set -- "$@" --volume "$MAVEN_FOLDER/repository:/root/.m2/repository"
fi
case "$tool" in
  buildah) buildah build --layers --format docker --isolation chroot "$@" -t "$name" . ;;
  *) "$tool" build "$@" -t "$name" . ;;
esac
echo "Built $name with $tool."

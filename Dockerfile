# Builds Kairan, trains the AOT cache with the options it will run with, and leaves a small image that is not root.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY src src
RUN mvn -B -q -DskipTests package \
 && java -Djarmode=tools -jar target/kairan.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
WORKDIR /app
# The letters of the rich menus that "line-setup" draws, and of notices as PDFs.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-noto-cjk fontconfig && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 1000 --home-dir /app kairan 2>/dev/null || useradd --system --home-dir /app kairan; \
    mkdir data && chown kairan /app /app/data
COPY --from=build /src/layers/dependencies/ ./
COPY --from=build /src/layers/spring-boot-loader/ ./
COPY --from=build /src/layers/snapshot-dependencies/ ./
COPY --from=build /src/layers/application/ ./
COPY kairan.options .
COPY --chown=kairan conversations conversations
USER kairan
RUN java @kairan.options -XX:AOTCacheOutput=kairan.aot -jar kairan.jar train && test -s kairan.aot
VOLUME ["/app/data", "/app/conversations"]
EXPOSE 8080 8081
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD \
    ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '^HTTP/[0-9.]* 200' <&3"]
ENTRYPOINT ["java", "@kairan.options", "-XX:AOTCache=kairan.aot", "-jar", "kairan.jar"]

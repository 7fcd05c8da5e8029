FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -q -B -DskipTests -Dspotless.check.skip=true package

FROM eclipse-temurin:17-jre
RUN useradd --create-home reciproque && install -d -o reciproque -m 700 /cle
USER reciproque
COPY --from=build /src/back-office/target/reciproque.jar /opt/reciproque.jar
ENTRYPOINT ["java", "-Djava.awt.headless=true", "-jar", "/opt/reciproque.jar"]

package bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The first peer: a Spring Boot web application that does nothing. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class EmptyApp {

    public static void main(String[] args) {
        SpringApplication.run(EmptyApp.class, args);
    }
}

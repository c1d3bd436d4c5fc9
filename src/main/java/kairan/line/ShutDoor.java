package kairan.line;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;

/**
 * Takes away what is there only {@linkplain WhenOpen when the door is open}. At start and not as a condition, because
 * conditions are decided where the jar is built, and nobody knows the keys there.
 */
record ShutDoor(Environment settings) implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (!open(settings)
                && !Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)
                && registry instanceof DefaultListableBeanFactory house) {
            for (String name : house.getBeanNamesForAnnotation(WhenOpen.class)) {
                house.removeBeanDefinition(name);
            }
        }
    }

    static boolean open(Environment settings) {
        return !settings.getProperty("kairan.line.secret", "").isBlank()
                && !settings.getProperty("kairan.line.token", "").isBlank();
    }
}

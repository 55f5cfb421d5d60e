package org.hiptriage.systemtests.browser;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WrapsElement;

/** An element that is looked for again where the page has drawn itself anew since, as pages do when an answer comes. */
final class Redrawn implements InvocationHandler {
    private final Supplier<WebElement> looksFor;
    private WebElement found;

    private Redrawn(Supplier<WebElement> looksFor) {
        this.looksFor = looksFor;
        found = looksFor.get();
    }

    static WebElement found(Supplier<WebElement> looksFor) {
        return (WebElement) Proxy.newProxyInstance(
                Redrawn.class.getClassLoader(),
                new Class<?>[] {WebElement.class, WrapsElement.class},
                new Redrawn(looksFor));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == WrapsElement.class) {
            return found;
        }
        try {
            return asked(method, arguments);
        } catch (StaleElementReferenceException e) {
            found = looksFor.get();
            return asked(method, arguments);
        }
    }

    private @Nullable Object asked(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(found, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}

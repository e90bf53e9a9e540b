package dev.rightsize.eats.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * The members' app, the owner's side, and the reader of receipts. What has its hash in its name may be kept for good; the
 * others are asked for again each time. Brotli and gzip forms were made when the pages were built.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    private static final String FOLDER = "classpath:/static/";
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl kept = CacheControl.maxAge(YEAR).cachePublic().immutable();
        add(registry, "/assets/**", FOLDER + "assets/", kept);
        // the npm package, where its jar is on the class path
        add(registry, "/rightsize/**", "classpath:/META-INF/resources/rightsize/", CacheControl.noCache());
        add(registry, "/owner/*", FOLDER + "owner/", CacheControl.noCache());
        add(registry, "/*", FOLDER, CacheControl.noCache());
    }

    private static void add(ResourceHandlerRegistry registry, String pattern, String folder, CacheControl control) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(folder)
                .setCacheControl(control)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addViewController("/owner/").setViewName("forward:/owner/index.html");
        registry.addRedirectViewController("/owner", "/owner/");
    }
}

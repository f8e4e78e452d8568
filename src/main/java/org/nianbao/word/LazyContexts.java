package org.nianbao.word;

import jakarta.xml.bind.Binder;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBContextFactory;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.JAXBIntrospector;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.SchemaOutputResolver;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.util.Map;
import org.w3c.dom.Node;

/**
 * Makes JAXB contexts that are built when first used. docx4j asks for a dozen when its first class is touched, one of
 * them over all of WordprocessingML, which takes a second; a build needs two small ones, for content types and relationships.
 */
public final class LazyContexts implements JAXBContextFactory {
    private static final String PROPERTY = "jakarta.xml.bind.JAXBContextFactory";

    /** Must run before the first class of docx4j is touched. Another program's own choice of factory stands. */
    static void install() {
        if (System.getProperty(PROPERTY) == null) System.setProperty(PROPERTY, LazyContexts.class.getName());
    }

    @Override
    public JAXBContext createContext(Class<?>[] classes, Map<String, ?> properties) throws JAXBException {
        return new org.glassfish.jaxb.runtime.v2.JAXBContextFactory().createContext(classes, copy(properties));
    }

    @Override
    public JAXBContext createContext(String path, ClassLoader loader, Map<String, ?> properties) {
        return new Lazy(path, loader, copy(properties));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Map<String, ?> properties) {
        return properties == null ? Map.of() : (Map<String, Object>) Map.copyOf(properties);
    }

    private static final class Lazy extends JAXBContext {
        private final String path;
        private final ClassLoader loader;
        private final Map<String, Object> properties;
        private JAXBContext real;

        Lazy(String path, ClassLoader loader, Map<String, Object> properties) {
            this.path = path;
            this.loader = loader;
            this.properties = properties;
        }

        private synchronized JAXBContext real() throws JAXBException {
            if (real == null) {
                real = new org.glassfish.jaxb.runtime.v2.JAXBContextFactory().createContext(path, loader, properties);
            }
            return real;
        }

        @Override
        public Unmarshaller createUnmarshaller() throws JAXBException {
            return real().createUnmarshaller();
        }

        @Override
        public Marshaller createMarshaller() throws JAXBException {
            return real().createMarshaller();
        }

        @Override
        public <T> Binder<T> createBinder(Class<T> type) {
            try {
                return real().createBinder(type);
            } catch (JAXBException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Binder<Node> createBinder() {
            return createBinder(Node.class);
        }

        @Override
        public JAXBIntrospector createJAXBIntrospector() {
            try {
                return real().createJAXBIntrospector();
            } catch (JAXBException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void generateSchema(SchemaOutputResolver output) throws IOException {
            try {
                real().generateSchema(output);
            } catch (JAXBException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

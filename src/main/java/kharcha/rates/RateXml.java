package kharcha.rates;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Cubes in cubes: one with a {@code time} holds a day's, each with a {@code currency} and a {@code rate}. */
final class RateXml {
    private RateXml() {}

    static void read(byte[] bytes, DaysRead days) throws CannotRead {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            LocalDate day = null;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD)
                    throw new CannotRead("it has a document type, which no file of rates has");
                if (event != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("Cube")) continue;
                String time = xml.getAttributeValue(null, "time");
                if (time != null) day = day(time);
                cube(xml, day, days);
            }
        } catch (XMLStreamException e) {
            throw new CannotRead("its XML is damaged or cut off", e);
        }
    }

    private static void cube(XMLStreamReader xml, @Nullable LocalDate day, DaysRead days) throws CannotRead {
        String currency = xml.getAttributeValue(null, "currency");
        String rate = xml.getAttributeValue(null, "rate");
        if (currency == null || rate == null) return;
        if (day == null) throw new CannotRead("it has a rate without a day");
        days.add(day, currency, rate);
    }

    private static LocalDate day(String time) throws CannotRead {
        try {
            return LocalDate.parse(time);
        } catch (DateTimeException e) {
            throw new CannotRead("\"" + DaysRead.shortened(time) + "\" is no day", e);
        }
    }

    /** Nothing outside the file is ever opened for it. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        return factory;
    }
}

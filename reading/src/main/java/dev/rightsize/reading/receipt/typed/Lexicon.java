package dev.rightsize.reading.receipt.typed;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that {@link Keywords} knows. To add one, write it into the line of its concept and language.
 *
 * <p>A line is {@code CONCEPT language: word, several words, word}. Case, accents, spaces and punctuation do not
 * matter. {@code any} is for words that tell no language. Where words overlap in a text the longest wins, so that
 * "total qty" under QUANTITY_COUNT keeps "total" from being found in it.
 */
final class Lexicon {
    /**
     * A word or several.
     *
     * @param letters as {@link Skeleton#letters()}
     * @param folded as {@link Skeleton#folded}
     */
    record Entry(String letters, String folded, Concept concept, String language, String word) {
        boolean isSeveralWords() {
            return word.indexOf(' ') >= 0;
        }
    }

    static final List<Entry> ENTRIES = new ArrayList<>();

    private static final String MONEY = """
            TOTAL any: total, tot, total eur, total euro
            TOTAL en: total amount, total sales, total price, total bill, amount, order total, total usd, total rm, check total, bill total, total tendered, total sale, net total, total charge, ticket total, invoice total, receipt total, food total
            TOTAL es: importe, importe total, total factura, total ticket, total compra, suma total, total general, total venta, suma
            TOTAL ca: total a pagar, import, import total, total factura
            TOTAL fr: montant, montant total, total ttc, net ttc, somme
            TOTAL de: summe, gesamt, gesamtbetrag, gesamtsumme, betrag, endbetrag, gesamt eur, summe eur, rechnungsbetrag, brutto gesamt, rechnungssumme
            TOTAL it: totale, totale complessivo, importo, totale euro, tot complessivo, importo totale, totale documento
            TOTAL pt: valor total, total geral, montante, total liquido, total pago
            TOTAL ms: jumlah, jumlah besar, jumlah keseluruhan
            GRAND_TOTAL en: grand total, amount due, balance due, total due, to pay, total to pay, amount payable, total payable, balance, net amount due, please pay, pay this amount, nett total, total inclusive, total incl, total incl gst, total inclusive of gst, total inclusive gst, total sales inclusive of gst, total amount incl gst, total amt incl gst, total after rounding, total rounded, rounded total, total payment, total amount due, new balance, balance to pay, you pay, amount to pay, total with tax, total including tax, final total, total amount payable, grandtotal
            GRAND_TOTAL es: total a pagar, a pagar, total con iva, total iva incluido, total a cobrar, total neto a pagar, importe a pagar, total eur iva inc
            GRAND_TOTAL ca: a pagar, total amb iva, total iva inclos
            GRAND_TOTAL fr: a payer, net a payer, total a payer, reste a payer, total du, montant du, montant a payer
            GRAND_TOTAL de: zu zahlen, zu zahlen euro, zahlbetrag, zu bezahlen, zahlen, zahlsumme
            GRAND_TOTAL it: da pagare, totale da pagare, importo da pagare, importo dovuto, importo pagato
            GRAND_TOTAL pt: total a pagar, a pagar, valor a pagar
            GRAND_TOTAL ms: jumlah perlu dibayar, jumlah bersih
            SUBTOTAL any: subtotal, sub total, sub tot, sub ttl, subtl
            SUBTOTAL en: net amount, net amt, food subtotal, merchandise subtotal, net sales, total before tax, amount before tax, total before gst, total excl gst, total excluding gst, total exclusive of gst, sub total excl, taxable amount, taxable total, total excl, total excl tax, item total, items total, sale subtotal, total ex tax
            SUBTOTAL es: base imponible, suma parcial, total bruto, total sin iva, base imp
            SUBTOTAL ca: base imposable, total sense iva
            SUBTOTAL fr: sous total, total ht, montant ht, total hors taxe, base ht
            SUBTOTAL de: zwischensumme, netto, nettobetrag, netto summe, nettosumme, warenwert
            SUBTOTAL it: subtotale, sub totale, imponibile, parziale, subtotale euro
            SUBTOTAL pt: base tributavel, valor liquido, total iliquido, incidencia
            SUBTOTAL ms: jumlah kecil
            TAX any: tax, vat, gst, sst, hst, pst, qst, iva, tva, mwst, ust, igic, igv
            TAX en: sales tax, state tax, city tax, local tax, county tax, tax total, total tax, food tax, liquor tax, tax amount, gst amount, total gst, gst summary, gst total, tax summary, service tax, sales and service tax, tax rate, tax code, government tax, govt tax, excise tax, beverage tax, meals tax, restaurant tax, taxes, vat rate, vat amount
            TAX es: impuesto, impuestos, cuota iva, cuota, total iva, total impuestos, iva inc, iva reducido
            TAX ca: impost, impostos, quota, quota iva
            TAX fr: taxe, taxes, dont tva, montant tva, total tva, taux tva
            TAX de: mehrwertsteuer, umsatzsteuer, steuer, mwst betrag, enthaltene mwst, incl mwst, inkl mwst, enth mwst, steuersatz, steuerbetrag
            TAX it: di cui iva, imposta, totale iva, aliquota, aliquota iva
            TAX pt: imposto, taxa, taxa iva, total imposto, iva incluido, resumo iva
            TAX ms: cukai, cukai jualan, cukai perkhidmatan
            SERVICE en: service charge, svc charge, svr charge, service chg, service fee, ser charge, svc chg, serv charge, srv charge, s charge, srvc chrg, delivery fee, surcharge, packaging, bag fee, s chg
            SERVICE es: servicio, cargo por servicio, cubierto, servicio de mesa, suplemento
            SERVICE ca: servei, suplement
            SERVICE fr: service compris, service, frais de service
            SERVICE de: bedienung, servicegebuhr, bedienungsgeld
            SERVICE it: servizio, coperto, coperti
            SERVICE pt: taxa de servico, servico, couvert
            SERVICE ms: caj perkhidmatan
            TIP en: tip, tips, gratuity, gratuities, auto gratuity, suggested tip, tip amount, tip guide, suggested gratuity, total tip, added tip
            TIP es: propina, propinas
            TIP fr: pourboire
            TIP de: trinkgeld
            TIP it: mancia
            TIP pt: gorjeta, gratificacao
            DISCOUNT en: discount, disc, total discount, coupon, promo, promotion, you saved, savings, total savings, item discount, rebate, less, voucher, saved, markdown, off, discounts, special offer, comped, happy hour
            DISCOUNT es: descuento, dto, dcto, total descuento, ahorro, cupon, oferta, promocion, bonificacion, rebaja
            DISCOUNT ca: descompte, estalvi, cupo, promocio
            DISCOUNT fr: remise, reduction, rabais, bon de reduction, ristourne, avantage
            DISCOUNT de: rabatt, ermassigung, nachlass, preisvorteil, gutschein, sofortrabatt, aktionsrabatt
            DISCOUNT it: sconto, sconti, totale sconti, sconto totale, buono, abbuono, offerta
            DISCOUNT pt: desconto, descontos, poupanca, cupao, total desconto, poupou
            DISCOUNT ms: diskaun, potongan
            ROUNDING en: rounding, rounding adj, rounding adjustment, round off, rounding adjust, rnd adj, rounded, round adj, rounding amt, roundoff, rounding amount, 5 cent rounding
            ROUNDING es: redondeo
            ROUNDING ca: arrodoniment
            ROUNDING fr: arrondi
            ROUNDING de: rundung, rundungsdifferenz
            ROUNDING it: arrotondamento
            ROUNDING pt: arredondamento
            ROUNDING ms: pelarasan, pembundaran, penggenapan
            CASH en: cash, cash tendered, cash payment, cash received, tendered, tender, cash tender, amount tendered, cash in, cash paid, amt tendered
            CASH es: efectivo, contado, metalico, entregado, en efectivo, su entrega, recibido, pago efectivo
            CASH ca: efectiu, metal lic, lliurat, lliurament
            CASH fr: especes, espece, comptant, recu, rendu sur
            CASH de: bar, bargeld, barzahlung, gegeben, bar eur, erhalten, bar bezahlt, gegeben bar
            CASH it: contanti, contante, pagamento contante, pagamento contanti, importo versato
            CASH pt: dinheiro, numerario, entregue, valor entregue
            CASH ms: tunai, tunai diterima
            CHANGE en: change, change due, cash change, your change, change amount, change given, balance returned, total change, chg
            CHANGE es: cambio, devolucion, vuelta, su cambio, a devolver, vuelto, cambio efectivo
            CHANGE ca: canvi, canvi efectiu
            CHANGE fr: rendu, monnaie, monnaie rendue, a rendre, rendu monnaie
            CHANGE de: ruckgeld, wechselgeld, zuruck, restgeld, ruckgeld bar
            CHANGE it: resto
            CHANGE pt: troco
            CHANGE ms: baki, wang baki
            CARD any: visa, mastercard, master card, maestro, amex, american express, discover, paypal, apple pay, google pay, bizum, girocard, v pay, unionpay, debit, paywave, contactless, mbway, mb way, multibanco, bancomat, eftpos, visa debit, visa electron, mydebit, mc, carte bleue, touch n go, grabpay, sepa, diners club
            CARD en: credit card, debit card, card, credit, card payment, gift card, card no, card type, account, card number, ecard, creditcard, card paid, payment by card, card amount, acct
            CARD es: tarjeta, tarjeta credito, tarjeta debito, tarj, tarjeta bancaria, pago con tarjeta, tarjeta de credito
            CARD ca: targeta, targeta credit, targeta bancaria
            CARD fr: carte, carte bancaire, cb, carte bancaire emv, cb emv, titre restaurant, ticket restaurant
            CARD de: karte, kartenzahlung, kreditkarte, ec karte, ec cash, ec, karten nr, bankkarte
            CARD it: carta, carta di credito, carta di debito, pagamento elettronico, elettronico, bancomat, carta credito
            CARD pt: cartao, cartao de credito, cartao de debito, cartao multibanco
            CARD ms: kad, kad kredit
            PAID en: paid, payment, amount paid, total paid, payments, payment type, payment method, paid by, pmt, payment details, mode of payment, paid amount
            PAID es: pagado, pago, forma de pago, cobrado, total pagado, total entregado, forma pago
            PAID ca: pagat, pagament, forma de pagament
            PAID fr: paye, paiement, regle, reglement, mode de paiement, total paye, moyen de paiement
            PAID de: bezahlt, zahlung, zahlart, zahlungsart, bezahlung, betrag dankend erhalten
            PAID it: pagato, pagamento, totale pagato, modalita di pagamento
            PAID pt: pago, pagamento, modo de pagamento, forma de pagamento, valor pago
            PAID ms: bayaran, dibayar
            EXCLUSIVE en: excl, excluding, exclusive, before tax, excl gst, net of tax, excludes, before gst, exclude
            EXCLUSIVE es: sin iva
            EXCLUSIVE fr: hors taxe, ht, hors taxes
            EXCLUSIVE de: exkl, zzgl, ohne mwst
            INCLUSIVE en: incl, including, inclusive, inc gst, incl gst, incl tax, after tax, tax included, inclusive of gst, gst inclusive, gst incl, includes, included, incl of gst, inclusive of tax
            INCLUSIVE es: iva incluido, iva incl
            INCLUSIVE ca: iva inclos
            INCLUSIVE fr: ttc, toutes taxes comprises, taxe comprise
            INCLUSIVE de: inkl, inklusive, einschl
            INCLUSIVE it: iva inclusa, iva compresa
            INCLUSIVE pt: iva incluido
            """;

    private static final String FACTS = """
            QUANTITY_COUNT en: total qty, total items, item count, items sold, total quantity, no of items, number of items, item sold, total item, items, qty total, total pcs, total units, total no of items, item qty, tot qty, number of units, ttl qty, pieces, total item s, articles sold, total qtys
            QUANTITY_COUNT es: num articulos, articulos, numero de articulos, total articulos, total unidades, uds, n articulos, total productos
            QUANTITY_COUNT ca: articles, nombre articles, total articles, unitats
            QUANTITY_COUNT fr: nb articles, nombre articles, nbre articles, nombre d articles
            QUANTITY_COUNT de: anzahl artikel, artikel, stuck, anzahl, posten, artikelanzahl
            QUANTITY_COUNT it: n pezzi, pezzi, num articoli, totale pezzi, numero pezzi, articoli
            QUANTITY_COUNT pt: total artigos, artigos, n artigos, qtd total, quantidade total
            QUANTITY_COUNT ms: jumlah kuantiti, bilangan item
            DATE en: date, trans date, bill date, invoice date, inv date, doc date, receipt date, business date, order date, print date, sale date, date time, printed, printed on, opened, closed, check opened, check closed, ordered
            DATE es: fecha, fecha factura, fecha operacion, fecha hora, fec
            DATE ca: data, data operacio
            DATE fr: le, date heure, du, imprime le
            DATE de: datum, rechnungsdatum, belegdatum, kaufdatum, datum uhrzeit
            DATE it: del, data documento, data ora
            DATE pt: data hora, data emissao
            DATE ms: tarikh
            TIME en: time, order time, print time, time in, time out
            TIME es: hora
            TIME fr: heure, heures
            TIME de: uhrzeit, uhr, zeit
            TIME it: ora, ore
            TIME ms: masa
            PHONE any: tel, phone, telephone, ph, tel no, tlf, mobile, hp, contact, telf, phone number, call, phone no, tel fax, tel number, whatsapp, office phone
            PHONE es: telefono, tfno, tfn, movil
            PHONE ca: telefon
            PHONE de: fon, rufnummer
            PHONE pt: telefone, telemovel, tlm
            PHONE it: cell
            PHONE ms: telefon
            FAX any: fax, fax no, telefax
            TAX_ID en: gst reg no, gst id, gst id no, gst no, gst reg, vat no, vat reg no, vat number, vat reg, tax id, ein, co reg no, company reg no, reg no, roc no, co no, gst registration no, business reg no, tax reg no, company no, registration no, gst registration number, co reg, gst, brn, sst no, sst id, sst reg no, co registration no, abn, uen, gst id number, tax registration no, company registration no, fed tax id, vat id, tin, comp no, bus reg no
            TAX_ID es: cif, nif, dni, rfc, cuit, nie, rut, cif nif, nif cif, ruc
            TAX_ID fr: siret, siren, tva intracom, n tva, tva intra, rcs, numero tva, ape, naf
            TAX_ID de: ust idnr, ust id nr, ustidnr, steuernummer, steuer nr, st nr, ust id, uid nr, stnr, uid, steuer nummer, ust nr, hrb, atu
            TAX_ID it: partita iva, p iva, cod fisc, codice fiscale, piva, c.f., part iva
            TAX_ID pt: contribuinte, nipc, n contribuinte, cnpj, num contribuinte, nr contribuinte
            RECEIPT_NUMBER en: receipt no, receipt number, receipt, invoice no, invoice number, invoice, inv no, inv, check no, check number, check, chk, chk no, order no, order number, order, ticket no, ticket number, bill no, bill number, bill, trans no, transaction no, transaction number, transaction, trans, doc no, document no, document number, ref no, ref, reference no, slip no, trx, trn, txn, txn no, sales no, cash sales no, cs no, tran, trans id, transaction id, order id, receipt id, seq no, invoice id, tax invoice no, tax invoice, simplified tax invoice, cash sales, tax invoice number, check id, seat check, rcpt, rcpt no, sale no, ticket id, bill id, trx no, ord no, tkt, ticket num, order num, invoice num, check num, tran no, sales id, salesid
            RECEIPT_NUMBER any: ticket, no ticket
            RECEIPT_NUMBER es: factura, factura simplificada, fra, n factura, num factura, recibo, n ticket, no factura, fact simplificada, num ticket, n operacion, nro ticket, operacion, albaran, documento, n documento, fra simplificada, fs, comanda, numero ticket, numero factura
            RECEIPT_NUMBER ca: factura simplificada, n tiquet, tiquet, num tiquet, rebut
            RECEIPT_NUMBER fr: facture, facture no, ticket no, n ticket, recu no, commande, note no, n facture, no facture, numero de ticket, n ticket de caisse, commande no, cde
            RECEIPT_NUMBER de: beleg, beleg nr, belegnr, rechnung, rechnung nr, rechnungs nr, rechnungsnummer, bon nr, bon, bonnr, quittung, kassenbon, belegnummer, rg nr, vorgang, re nr, bonnummer, rechn nr, rechnungsnr, ta nr
            RECEIPT_NUMBER it: scontrino, scontrino n, documento n, doc n, ricevuta, fattura, scontrino fiscale, documento numero, num doc, scontrino numero, doc numero
            RECEIPT_NUMBER pt: fatura, fatura simplificada, fatura recibo, recibo, ft, talao, fatura n, documento n, fatura no
            RECEIPT_NUMBER ms: no resit, resit, no invois, invois, no bil
            TABLE en: table, tbl, table no, table number, tab, seat, room, table num
            TABLE es: mesa, n mesa, mesa no
            TABLE ca: taula
            TABLE de: tisch, tisch nr, platz
            TABLE it: tavolo, tav
            TABLE pt: mesa
            TABLE ms: meja
            SERVER_CASHIER en: server, cashier, waiter, waitress, clerk, served by, operator, salesperson, staff, your server, employee, host, cashier id, bartender, your server was, register, terminal, till, sales person, manager, emp, counter, pos, station, reg, workstation, drawer, user, cashier no, cashier name, you were served by, terminal id, pos no, term, term id, member no, server name, counter no
            SERVER_CASHIER es: camarero, cajero, cajera, le atendio, le ha atendido, vendedor, atendido por, dependiente, empleado, caja, terminal, tpv, cam, vend
            SERVER_CASHIER ca: cambrer, caixa, caixer, us ha atès, ates per
            SERVER_CASHIER fr: serveur, serveuse, caisse, caissier, caissiere, vendeur, servi par, hotesse, caisse no
            SERVER_CASHIER de: kasse, kassierer, bediener, kellner, es bediente sie, bedient von, kassierer in, kassiererin, bed nr, es bediente, es bediente sie heute, verkaufer
            SERVER_CASHIER it: cassa, cassiere, operatore, cameriere, cass, servito da
            SERVER_CASHIER pt: caixa, operador, empregado, atendido por, funcionario
            SERVER_CASHIER ms: juruwang, kaunter, pelayan
            GUESTS en: guests, guest, covers, cover, party, pax, no of guests, guest count, number of guests, gst cnt, cust, customers, persons, people, seats, no of pax, guest no
            GUESTS es: comensales, pax, personas, n comensales, cubiertos
            GUESTS ca: comensals, persones
            GUESTS fr: couverts, couvert, cvt, cvts, nb couverts, personnes
            GUESTS de: gaste, personen, anzahl gaste
            GUESTS it: coperti, n coperti
            GUESTS pt: pessoas
            ADDRESS en: street, road, avenue, ave, blvd, boulevard, lane, drive, highway, hwy, suite, ste, floor, lot, plaza, square, building, mall, shopping centre, shopping center, level, unit, block, rd, pkwy, parkway, jln, centre, st, north, south, airport, place, way
            ADDRESS es: calle, avenida, avda, av, paseo, plaza, pza, plza, carretera, ctra, ronda, poligono, local, centro comercial, cl, c, urb, colonia, col, pol ind, cp, camino, travesia
            ADDRESS ca: carrer, avinguda, passeig, placa, pg, rambla, pol, cami
            ADDRESS fr: rue, chemin, quai, place, impasse, allee, cedex, bd, route
            ADDRESS de: strasse, straße, str, platz, weg, allee, gasse, ring, hauptstr, bahnhofstr, markt, ufer, damm
            ADDRESS it: via, viale, piazza, corso, largo, vicolo, piazzale, localita
            ADDRESS pt: rua, travessa, praca, largo, estrada, alameda, rotunda
            ADDRESS ms: jalan, taman, lorong, kampung, bandar, persiaran, lebuh, seksyen, kuala lumpur, selangor, johor, petaling jaya, shah alam, penang, johor bahru, lebuhraya, perindustrian, tkt, tingkat, wilayah persekutuan, melaka, perak, puchong, subang jaya, klang, kawasan perindustrian, kajang
            LEGAL_FORM any: inc, llc, ltd, corp, co, corporation, limited, plc, lp, company, llp
            LEGAL_FORM ms: sdn bhd, sdn, bhd, enterprise, enterprises, s.b., berhad, trading, perniagaan
            LEGAL_FORM es: s.l., s.a., s.l.u., slu, s.c.p., s.c., sociedad limitada, c.b., sociedad anonima, s.a.u., s coop, s a de c v, s.l.l.
            LEGAL_FORM fr: sarl, sas, eurl, sasu, sa
            LEGAL_FORM de: gmbh, kg, ohg, ug, e.k., ag, gmbh co kg, inh, inhaber, mbh, ek
            LEGAL_FORM it: srl, spa, sas, snc, s.r.l., s.p.a., s.n.c., s.a.s.
            LEGAL_FORM pt: lda, unipessoal, sa, limitada, ltda, unip lda
            FOOD_BUSINESS any: restaurant, cafe, bar, grill, pizza, pizzeria, kitchen, bistro, bakery, coffee, diner, sushi, burger, steakhouse, tavern, pub, catering, eatery, noodles, bbq, seafood, taqueria, cantina, deli, brewery, ramen, thai, cuisine, buffet, brasserie, lounge, bakehouse, house, trattoria, bodega, tapas, smokehouse, donuts, creamery, brewing, gastropub, oyster, teriyaki, pho
            FOOD_BUSINESS es: restaurante, cafeteria, cerveceria, panaderia, pasteleria, asador, meson, taberna, heladeria, churreria, bodegon, sidreria, marisqueria, arroceria, parrilla, asados
            FOOD_BUSINESS ca: forn, pastisseria, cerveseria, bar restaurant, fleca, xurreria, gelateria
            FOOD_BUSINESS fr: boulangerie, patisserie, creperie, traiteur, salon de the, rotisserie
            FOOD_BUSINESS de: gaststatte, gasthaus, gasthof, wirtshaus, backerei, konditorei, imbiss, brauhaus, ristorante, eiscafe, cafehaus, metzgerei, kneipe, biergarten, brauerei, backhaus
            FOOD_BUSINESS it: ristorante, osteria, gelateria, pasticceria, panificio, tavola calda, enoteca, rosticceria
            FOOD_BUSINESS pt: pastelaria, padaria, churrasqueira, tasca, cervejaria, marisqueira, churrascaria, lanchonete
            FOOD_BUSINESS ms: restoran, kedai makan, kopitiam, kedai kopi, gerai, warung, nasi kandar, makanan
            SHOP any: supermarket, market, mart, store, shop, stores, pharmacy, hotel, supermercado, supermarkt, farmacia, hardware, hypermarket, minimarket, mini market, mini mart, bookstore, station, stationery, stationers, fashion, drogerie, baumarkt, supermercato, supermarche, tienda, botiga, kedai, pasar raya, pasaraya, farmacia, apotheke, electrical, motor, gift, deco, book
            GREETING en: thank you, thanks, welcome, please come again, come again, have a nice day, enjoy, see you, thank you for your visit, thank you for dining, have a great day, thank, thank you please come again, thank you for shopping, see you again, tell us, survey, feedback, customer copy, merchant copy, keep this receipt, goods sold are not returnable, how did we do, follow us, visit us, have a nice meal, customer service
            GREETING es: gracias, gracias por su visita, vuelva pronto, muchas gracias, gracias por su compra, bienvenido, gracias por confiar, hasta pronto, buen provecho, copia cliente, gracias por su confianza
            GREETING ca: gracies, gracies per la seva visita, moltes gracies, fins aviat, bon profit
            GREETING fr: merci, merci de votre visite, a bientot, bonne journee, bienvenue, au revoir, merci et a bientot, bon appetit, a tres bientot
            GREETING de: danke, vielen dank, vielen dank fur ihren einkauf, vielen dank fur ihren besuch, auf wiedersehen, willkommen, danke fur ihren besuch, bis bald, beehren sie uns, wir danken, guten appetit
            GREETING it: grazie, arrivederci, grazie e arrivederci, benvenuti, buona giornata, grazie per la visita
            GREETING pt: obrigado, obrigada, volte sempre, obrigado pela sua visita, bem vindo, obrigado pela preferencia
            GREETING ms: terima kasih, sila datang lagi, selamat datang, barang yang dijual
            WEB any: www, http, https, email, e mail, website, facebook, instagram, twitter, wifi, wi fi, com, mail, web, online, hotmail, gmail
            ITEM_HEADER en: description, qty, price, item, unit price, u price, amt, quantity, desc, disc amt, rm, product, total price, s price, item name, qty price, items ordered, unit
            ITEM_HEADER es: descripcion, cant, cantidad, precio, concepto, articulo, uds, p unit, imp, precio unidad, pvp, ud, unid, producto, p unitario, unidades
            ITEM_HEADER ca: descripcio, quant, quantitat, preu, concepte, article, preu unit, unit preu
            ITEM_HEADER fr: designation, libelle, qte, quantite, prix, pu, prix unitaire, produit
            ITEM_HEADER de: bezeichnung, menge, preis, einzelpreis, ep, beschreibung, gesamtpreis, stk, einzel, preis eur
            ITEM_HEADER it: descrizione, qta, quantita, prezzo, prezzo unitario, reparto
            ITEM_HEADER pt: descricao, qtd, quantidade, preco, artigo, valor, preco unit
            ITEM_HEADER ms: kuantiti, harga, perkara
            LOYALTY en: points, loyalty, member, membership, rewards, reward, earned, stamps, bonus points, member id, points earned, points balance, card member, bonus, loyalty card
            LOYALTY es: puntos, socio, club, tarjeta cliente, fidelidad, saldo puntos
            LOYALTY ca: punts, soci
            LOYALTY fr: fidelite, carte fidelite, points fidelite
            LOYALTY de: punkte, payback, bonuspunkte, treuepunkte, kundenkarte, deutschlandcard
            LOYALTY it: punti, fidelity, tessera, punti spesa
            LOYALTY pt: pontos, cartao cliente, saldo cartao
            LOYALTY ms: mata ganjaran, ahli
            CARD_SLIP en: auth code, approval code, approved, auth, cardholder, authorization, merchant id, mid, tid, aid, arqc, entry method, chip read, swiped, signature, batch, appr code, approval, i agree to pay, trace no, stan, application, emv, card entry, verified by pin, pin verified, no signature required, chip, tc, tvr, tsi, host ref
            CARD_SLIP es: autorizacion, n autorizacion, num aut, comercio, titular, firma, operacion aceptada, aut, cod autorizacion
            CARD_SLIP fr: autorisation, numero autorisation, debit, n autorisation
            CARD_SLIP de: genehmigungs nr, autorisierung, ta nr, terminal id, trace nr, kundenbeleg, vu nr, genehmigung, handlerbeleg
            CARD_SLIP it: autorizzazione, cod autorizz, esercente, transazione eseguita
            CARD_SLIP pt: autorizacao, comerciante
            REFUND en: refund, void, voided, return, exchange, cancelled, canceled, no refund, credit note, returns
            REFUND es: abono, anulado, reembolso, anulacion
            REFUND fr: remboursement, annulation, avoir, annule
            REFUND de: storno, erstattung, gutschrift, ruckgabe, leergut, pfandruckgabe
            REFUND it: annullo, rimborso, storno, reso
            REFUND pt: anulacao, reembolso, devolucao, nota de credito
            NO_RECEIPT en: chapter, dear, sincerely, regards, passport, agenda, abstract, references, curriculum, appetizers, starters, main courses, desserts, side dishes, wine list, opening hours, privacy policy, driver licence, driving license, boarding pass, lecture, theorem, figure, exercise, homework, table of contents
            NO_RECEIPT es: estimado, atentamente, capitulo, pasaporte, entrantes, postres, primeros platos, segundos platos
            NO_RECEIPT fr: chapitre, cordialement, passeport, entrees, plats, menu du jour
            NO_RECEIPT de: kapitel, sehr geehrte, mit freundlichen grussen, reisepass, vorspeisen, hauptgerichte, nachspeisen, speisekarte
            NO_RECEIPT it: capitolo, distinti saluti, passaporto, antipasti, primi piatti, secondi piatti, dolci
            NO_RECEIPT pt: capitulo, atenciosamente, sobremesas
            """;

    /** Words that are within an edit of a keyword, or begin like one, and mean something else. */
    private static final String LOOKALIKES = """
            NONE en: imported, summer, posted, personal, serve, saver, wireless, regardless, unless, company name, complete, complimentary, charge, chicken, chick, chips, cashew, cashews, tablespoon, clams, lime, team, team, taxi, dates, orders, seafood, strawberry, pricey, cheek, cheese, steak, store, storey, later, water, caesar, cream, thunder, tempura, totally, sweet, meal, meals, date palm, changed, coupe, cod, coke, corn, rice, spice, spicy, dice, slice, ice, juice, shell, shake, cashback, cash back, cheddar, salad, salads, tender chicken, chicken tender, chicken tenders, tenders, tenderloin, pork tenderloin, half order, side order, to go order, sauce, garlic, grilled, fried, total wine, card holder, discovery, guest house, timeless, stout, sprite, thanksgiving, welcome drink, large, platter, butter, better, letter, matter, border, folder, holder, older, chili, check in, check out, hot pot, bark, barley, barbecue, tipico, tartar, client, clients, cliente, clienti, kunde
            NONE es: cambia, cerveza, tostada, postre, mesada, carne, carta blanca, importado
            NONE de: barsch, barbecue, kartoffel, kartoffeln, kartoffelsalat, tischler, barilla
            NONE it: restorante, cassata, datteri
            """;

    static {
        add(MONEY);
        add(FACTS);
        add(LOOKALIKES);
    }

    private Lexicon() {}

    private static void add(String lines) {
        for (String line : lines.strip().split("\n")) {
            int colon = line.indexOf(':');
            String[] head = line.substring(0, colon).strip().split(" ");
            Concept concept = Concept.valueOf(head[0]);
            for (String word : line.substring(colon + 1).split(",")) {
                Skeleton skeleton = Skeleton.of(word.strip());
                String folded = skeleton.folded(0, skeleton.length());
                ENTRIES.add(new Entry(skeleton.letters(), folded, concept, head[1], word.strip()));
            }
        }
    }
}

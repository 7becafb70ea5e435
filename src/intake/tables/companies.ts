/** Last words of names of companies: a run of capitals that ends in one is a company. */
export const COMPANY_WORDS: ReadonlySet<string> = new Set(
  (
    "foods securities holdings holding partners energy pharma pharmaceuticals steel capital technologies technology systems labs laboratories resources minerals " +
    "brands stores logistics telecom communications networks electric electronics chemicals petroleum shipping aerospace insurance financial trust properties " +
    "estates realty hotels resorts entertainment studios software digital solutions services consulting ventures supermarkets retail therapeutics biosciences " +
    "healthcare growers farmers dockers miners fishers shippers ports terminals mining mines metals power utilities llc llp ag nv gmbh cooperative dairy breweries " +
    "ferries coaches buses trams farms cement sugar turbines blades batteries automotive plastics textiles timber seafood fisheries savings leasing robotics media pictures publishing " +
    "freight cargo haulage couriers parcels aviation marine maritime offshore drilling engineering construction builders renewables hydro wireless satellites dynamics ceramics aluminium " +
    "wind solar composites sons brothers wines grains tyres tires rubber films records clinics hospitals schools motorways tunnels cables gas oil petrol bancorp airports oilfields gasworks shipyards cranes trucks vans bikes scooters " +
    "brewing beverages industrial enterprises international global associates markets payments analytics advisors advisers investments ltda sarl oyj asa kk bhd pty tbk"
  ).split(" "),
);

/** Nouns for a company: right before a name they tell that it is one's, and with `the` they take one up again. */
export const COMPANY_NOUNS: ReadonlySet<string> = new Set(
  (
    "company firm business carrier airline grocer retailer supermarket miner lender bank utility supplier maker carmaker automaker drugmaker chipmaker planemaker " +
    "producer developer insurer brewer conglomerate manufacturer shipowner operator publisher startup brokerage consultancy subsidiary steelmaker shipbuilder " +
    "platform network chain haulier brand studio label mill mine refinery shipyard factory yard farm vineyard contractor hotelier bookmaker gasworks startup start-up " +
    "trader distributor wholesaler landlord portal app shipper railway ferry tour-operator waterworks lab start-up"
  ).split(" "),
);

/** Nouns for bodies that are no companies: right before a name they tell that it is one's. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  (
    "group union agency charity regulator watchdog party militia coalition alliance federation university club newspaper broadcaster channel website magazine " +
    "daily weekly broadsheet tabloid thinktank tank body association organisation organization lobby collective ngo movement faction front league church academy museum theatre orchestra school hospital congregation " +
    "synod cooperative council federation confederation guild chamber institute foundation trust think-tank broadcaster militia guerrilla fund"
  ).split(" "),
);

/** Nouns for those media among them. */
export const MEDIA_NOUNS =
  /^(?:newspaper|broadcaster|channel|website|magazine|daily|weekly|broadsheet|tabloid|television)$/;

/** What a company has and a person mostly has not: behind `'s` it tells that the name before is a company's. */
export const OF_COMPANIES: ReadonlySet<string> = new Set(
  (
    "shareholders shareholder board management employees workforce workers staff shares stock stores profits acquisition takeover customers investors fleet factory " +
    "factories plant plants directors chairman headquarters owners parent chief executives executive creditors bondholders dockers drivers pilots members ceo " +
    "couriers nurses technicians bosses lenders suppliers boardroom branches depots mines ships ferries trains flights"
  ).split(" "),
);

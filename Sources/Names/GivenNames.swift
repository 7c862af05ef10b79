/// Given names that are forms of one name: short forms, and what other languages make of it.
///
/// Only what sounds different is listed: the spellings of one sound are one key already. A name may
/// be in several lines ("Sasha", "Jan"), and is then a form of each.
enum GivenNames {
  /// The lines that a name of these readings is in.
  static func classes(of sounds: [SoundKey]) -> [Int] { sounds.flatMap { lines[$0] ?? [] } }

  /// The readings of the names in a line.
  static func forms(of line: Int) -> [SoundKey] { keys[line] }

  private static let keys: [[SoundKey]] = table.split(separator: "\n").map { line in
    line.split(separator: " ").flatMap { name in
      let letters = Array(name.utf8)
      return SoundKey.readings(of: Romanised(letters: letters, plain: letters, script: .latin))
    }
  }

  private static let lines: [SoundKey: [Int]] = {
    var lines: [SoundKey: [Int]] = [:]
    for (number, keys) in keys.enumerated() {
      for key in keys { lines[key, default: []].append(number) }
    }
    return lines
  }()

  private static let table = """
    abraham avraham ibrahim ebrahim ibragim abram avi
    abdul abdel abd abdal abdol abdur abdoul
    adam adem adamo
    agnes agnieszka inez ines
    ahmed ahmad ahmet akhmed akhmat
    alan allan allen
    albert alberto al bert albrecht
    alexander alexandr aleksandr oleksandr aliaksandr alexandre alexandros alejandro alessandro iskander sandor alex sasha sacha sandro oles
    alexandra oleksandra alessandra alejandra sasha sandra
    alexis alexei oleksiy aliaksei alexej alejo aleksi alyosha
    alfred alfredo fred freddy
    ali aly
    amir emir
    anastasia nastya anastasiia
    andrew andrei andriy andrey andrzej andzhei andreas andres andre andrea andrej andras ondrej anders andy drew
    anna ann anne hanna hannah ana anya annie anita
    anthony antony antonio anton antoine antonin antal tony toni
    arthur artur arturo art
    basil vasily vassili vasyl vasil vasilis
    benjamin binyamin benyamin veniamin ben benny bibi
    bernard bernhard bernardo bernie
    boris barys borys
    brigitte bridget birgit brigita
    bronislaw bronius
    catherine katherine kathryn ekaterina yekaterina kateryna katarina katharina caterina catalina karin kate katie kathy katya cathy katja
    charles charlz sharl carl karl karel carlos carlo karol karoly charlie chuck
    christian cristian kristian krystian
    christina christine kristina cristina krystyna tina chris
    christopher christophe cristobal krzysztof christoph kristof chris
    claude claudio klaus
    constantine konstantin kostyantyn constantin konstantinos costas kostas kostya
    cyril kirill kyrylo kyrill
    daniel daniil danylo daniele danilo dan danny
    daoud dawud dawood david davit davide dawid davud dave davyd
    deborah debra debbie
    demetrius dmitry dmytro dimitri dmitri dimitris dimitrios dzmitry dima dimitar
    dominic dominique domenico dominik
    donald don donnie donny
    dorothy dorothea dorota dora
    edward eduard edouard eduardo edvard ed eddie ted ned
    elijah elias ilya eliyahu eli ilia illya
    elizabeth elisabeth yelizaveta elisaveta elzbieta isabel isabella liz lisa beth betty eliza liza
    emmanuel manuel immanuel manolis emanuele manny
    eric erik erich
    ernest ernesto ernst ernie
    eugene yevgeny yevhen evgeny eugenio eugen yauhen jewgeni gene zhenya
    fatima fatma fatemeh fatimah
    faisal feisal faysal
    felix feliks
    francis francisco francesco francois franz franciszek ferenc frank fran pancho paco frantisek
    frederick friedrich frederic federico fryderyk frederik fredrik fritz fred freddy
    gabriel gavriil gabor gabriele gavrilo
    george dzhordzh georgy heorhiy georges jorge giorgio georg jerzy yuri yuriy jiri gyorgy georgios giorgi goran jurgen heorhii
    gerard gerhard gerardo jerry gerry
    gregory grigory hryhoriy grigori grzegorz gregor gregorio greg grigoris hryhorii
    georgia giorgia dzhordzha
    gustav gustavo gustave
    hassan hasan
    helen helena elena olena yelena alena helene elene jelena ilona lena
    henry henri heinrich enrique enrico henrik henryk hendrik harry hank heinz
    hossein hussein husain hoseyn huseyin husayn husein gusein khusein
    hubert huberto
    hugh hugo ugo
    ignatius ignacio ihnat ignazio ignacy
    igor ihor
    ivan john jean juan giovanni johannes johann jan joao ion jovan ivo yan sean ian jon johnny hans yannis giannis ioannis janos juhani jack vanya ioan
    irene irina iryna irena ira
    isaac isaak yitzhak ishaq itzhak isak
    ismail esmail ismael ishmael
    jacob yakov james dzheims jacques jakob jakub iago santiago yaakov jaime giacomo jim jimmy jamie jack yakiv diego
    jeffrey geoffrey jeff geoff gottfried godfrey
    jennifer jenny jen
    jeremiah jeremy yirmiyahu
    jerome hieronymus jeronimo
    jessica jess
    joachim joaquin gioacchino yoakim achim
    joanna johanna joan jeanne juana giovanna jana yana jane jean jana ioana ivana
    joseph jose yosef youssef yusuf giuseppe josef jozef iosif josip joe pepe yossi yousef yosyp joey yusef
    joshua yehoshua iesu josh
    julia yulia juliette giulia yuliya julie
    julius julio giulio yuliy jules julian julien
    karim kerim
    kenneth ken kenny
    khalid khaled halid
    lawrence laurence laurent lorenzo larry lars laszlo lavrenty lavrentiy
    leo leon lev leonardo leonard levko
    leopold leopoldo
    lewis louis luis luigi ludwig lou lajos ludovic ludwik luiz aloysius
    leonid leonidas
    lucas luke luca lukas lukasz luka lucian
    lyudmila ludmilla liudmyla mila
    mahmoud mahmud mahmood makhmud mehmood
    marc mark marco marcos marek markus marko marcus
    marcel marcello marcelo
    margaret margarita marguerite margarete malgorzata margherita meg maggie peggy greta rita
    martha marta marfa
    martin marcin martino marten marton
    mary maria marie mariya miriam maryam mariam marija masha molly
    matthew matthias mateo matteo matthieu matvei mateusz matt mathias matyas matteus
    maurice mauricio moritz maurizio morris
    maxim maxime massimo maksym max maximilian
    michael mikhail mykhailo michel miguel michele mihai mihail mikhael mikhalis michal mikael mike mikhai misha mick mihaly mikko
    mohammed muhammad mohamed mehmet mohamad mahomet magomed mohamud mukhammad mohammad muhammed mamadou mahamat
    moses moshe musa moussa moisei moise mousa
    murad murat mourad
    mustafa mostafa moustapha
    nadezhda nadia nadiya nadya
    natalia natalie nataliya natasha nathalie natali
    nathaniel nathan natan nate
    nicholas nikolai mykola nicolas nikolaos nicola nikola mikolaj mikalai nick nico niklas nils niels nicolae nikos klaus kolya miklos mikola
    oleg oleh aleh
    olga olha volha
    oliver olivier oliviero
    omar umar omer
    osama usama ousama
    patrick patricio padraig pat paddy patrik
    paul pavel pavlo pablo paolo pal pawel pavlos paval paulo pauli bulos
    peter pyotr petro pedro pierre pietro piotr petr petar petros pete pieter petru peder
    philip philippe felipe filip filippo phil pylyp fulop
    rachel rahel raquel
    ralph raul raoul rolf
    raymond ramon raimund ray
    rebecca rivka becky
    reza rida ridha
    richard ricardo riccardo ryszard dick rick rich richie
    robert roberto rupert bob bobby rob robbie bert
    roger rogelio ruggero rudiger
    roland orlando rolando
    roman romain romano
    ronald ron ronnie ronaldo reinhold rinaldo
    rudolf rodolfo rudy
    salman suleiman solomon shlomo sulayman suleyman salomon sol
    samuel shmuel samuil sam sammy
    sarah sara sally
    sebastian sebastien sebastiano bastian
    sergei serhiy serge sergio siarhei sergius sergii
    simon shimon semyon simeon szymon simone symon shimeon semen
    sophia sofia sophie zofia sofiya
    stanislaw stanislav stas stan
    stephen stefan stepan steven etienne esteban stefano istvan stevan stefanos steve szczepan
    svetlana svitlana sviatlana sveta
    sviatoslav svyatoslav swiatoslaw
    susan susanna suzanne zuzana zsuzsanna sue susie
    tatiana tetiana tatyana tatsiana tanya
    theodore fyodor fedir teodor theodor feodor ted teddy theo todor fiodar fedor
    therese theresa teresa tereza terezia terry tess
    thomas tomas tommaso foma tom tommy tamas toma khoma
    timothy timofei tymofiy timoteo tim timmy timur
    ursula urszula uschi
    valentin valentyn valentino
    valery valeriy valerii valerio walery
    victor viktor viktar vittorio wiktor
    victoria viktoria viktoriya vittoria vicky
    vincent vincenzo vicente wincenty vince
    vladimir volodymyr uladzimir wlodzimierz vlagyimir vladimer valdemar waldemar vladimiras vova volodya vladymyr vlad
    vladislav uladzislau wladyslaw ladislav laszlo vladyslav
    vsevolod vsievolod
    vyacheslav viacheslav vaclav waclaw wenceslas slava viachaslau vatslav
    walter gualtiero wouter walt
    william wilhelm guillaume guillermo willem guglielmo bill billy will willy vilmos liam
    yaroslav iaroslav jaroslaw
    zachary zakaria zechariah zakhar zacharias zak
    """

  /// Family names that languages of East Asia romanise so differently that no rule finds them.
  static func familyClasses(of sounds: [SoundKey]) -> [Int] {
    sounds.flatMap { families[$0] ?? [] }
  }

  private static let families: [SoundKey: [Int]] = {
    var lines: [SoundKey: [Int]] = [:]
    for (number, line) in familyTable.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") {
        let letters = Array(name.utf8)
        lines[SoundKey(letters, .english), default: []].append(number)
      }
    }
    return lines
  }()

  private static let familyTable = """
    lee li ri rhee yi i
    park pak bak
    choi choe
    chung jung jeong chong
    cho jo
    kim gim
    roh noh no ro
    lim im rim
    ryu yoo yu
    kang gang
    chiang jiang
    chou zhou
    chang zhang
    tsai cai
    tsui cui
    tsao cao
    hsieh xie
    soong song
    """
}

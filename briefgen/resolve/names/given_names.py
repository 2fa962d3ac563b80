"""Given names, and what they tell of whom a pronoun or a form of address can mean.

Made from the United States census's counts, with common names of other countries; names that men and women bear are
in neither list. In lower case. A name says which pronoun does not fit, never who a person is.
"""

_MEN = """
aaron abdel abdul abdullah abel abraham adam adolfo adrian agustin ahmad ahmed al alan albert alberto alejandro
aleksandr aleksei alexander alexei alfonso alfred alfredo ali allan allen alonzo alton alvaro alvin amir amos
anatoly anders andre andrei andres andrew andrzej angelo anthony antoine anton antonio archie armand armando arnold
arthur arturo austin barack barry bart bashar ben benito benjamin benny bernard bernie bert bill billy blaine blake
bob bobby boris boyd brad bradford bradley brady brain brandon brendan brent bret brett brian bruce bruno bryan
bryant bryce bryon buddy burton byron caleb calvin carl carlo carlos carlton cecil cedric cesar chad charles charlie
chase chester christian christopher chuck clarence clark claude clay clayton cleveland cliff clifford clifton clint
clinton clyde cody colin connor conrad corey cornelius cory craig curt curtis cyril damian damien damon dan dane
daniel danny darin darius darrel darrell darren darrin darryl darwin daryl dave david delbert demetrius denis dennis
derek derrick desmond dewayne dewey dexter diego dimitri dmitri dmitry domingo dominic dominick donald doug douglas
doyle duane duncan dustin dwayne dwight dylan earnest ed eddie edgar edmond edmund edouard eduardo edward edwin
efrain elbert eldon eli elias elijah elliot elliott ellis elmer elon elton elvin elwood emanuel emil emilio emmanuel
emmett enrique eric erick erik ernest ernesto ernie ervin erwin esteban ethan eugene evan everett fabian federico
felipe felix fernando fidel finn floyd forrest francesco francisco francois frank franklin franz françois fred
freddy frederick fredrick friedrich gabriel gareth garland garrett garry gary gavin gene gennady geoffrey george
gerald gerard gerardo gerhard gilbert gilberto giovanni giuseppe glen glenn gordon grady graham grant greg gregg
gregorio gregory grover guido guillermo gustavo guy hal hans harlan harley harold harrison harry harvey hassan heath
hector heinrich helmut henri henry herbert herman hermann homer horace horst howard hubert hugh hugo humberto
hussein ian ibrahim ignacio igor imran irvin irving isaac ismael israel ivan jack jackson jacob jacques jair jake
jamal james jared jarrod jason jasper javier jay jean-claude jean-luc jeff jeffery jeffrey jeffry jens jerald
jeremiah jeremy jermaine jerome jerry jess jesse jesus jim jimmy joaquin joe joel joerg joesph joey johan johann
johannes john johnathan johnny jon jonas jonathan jonathon jorge jose josef joseph josh joshua josé juan julian
julio julius junior jurgen justin jürgen kamal karl keith kelvin ken kendrick kenneth kenny kent kermit kevin khaled
kirill kirk klaus konstantin kristopher kurt lamar lamont lance larry lars laurent lawrence leland leo leon leonard
leonardo leonid leroy lester levi lewis liam lionel lloyd logan lonnie lorenzo louis lowell lucas luigi luis luke
luther lyle mack mahmoud malcolm manfred manuel marc marcel marco marcos marcus mario mark markus marlon marshall
martin marvin mason mathew mathias matt matteo matthew matthias maurice mehmet melvin michael michal micheal michel
miguel mikael mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed moises monte monty morris
moses muhammad murray mustafa myron narendra nathan nathaniel neal ned neil nelson newt nicholas nick nicolas
nicolás nigel nikolai noah nolan norbert norman olaf oleg oliver omar orlando orville oscar oskar otis otto owen
pablo paolo patrick paul pavel pedro percy perry pete peter petro phil philip philippe phillip pierre piotr preston
quentin quinton rafael ralph ramiro ramon rand randal randall randolph randy raphael raul raymond recep reggie
reginald reinhard reuben rex reynaldo ricardo richard rick rickey ricky rob robert roberto rocky rod roderick rodger
rodney rodolfo rogelio roger roland rolando roman ron ronald ronnie roosevelt roscoe ross roy royce ruben rudolf
rudolph rudy rufus rupert russel russell rusty ryan salvador salvatore samir sammy samuel santiago saul scott scotty
sean sebastian serge sergei sergey sergio seth shane shaun sheldon sherman shinzo silvio simon solomon spencer stan
stanley stefan stefano stephan stephen sterling steve steven stewart stuart sven sylvester ted teddy terence
terrance terrell terrence thaddeus theodore thomas thurman tim timmy timothy todd tom tomas tommy tony travis trent
trevor troy tyler tyrone tyson uhuru ulrich vance vernon vicente victor viktor vincent virgil vitaly vladimir volker
volodymyr wade wallace walter warren wayne wendell werner wesley wilbert wilbur wilfred wilfredo wilhelm willard
william williams willis wilson winston wm wolfgang woodrow xavier yuri yusuf yves zachary édouard
"""

_WOMEN = """
abby abigail ada addie adela adele adeline adriana adrienne agnes aida aileen aimee aisha alana alberta alejandra
alexandra alexandria alice alicia alisa alisha alison allie allison allyson alma alta althea alyssa amanda amber
amelia amie amy ana anastasia angela angelia angelica angelina angeline angie anita ann anna annabelle anne annegret
annette annie antoinette arlene ashlee audra audrey aurora autumn ava avis barbara barbra beatrice beatriz becky
belinda benazir benita bernadette bernadine bernice bertha bessie beth bethany betsy bette bettie betty bettye
beulah beverly bianca blanca blanche bobbi bonita bonnie brandi brandy brenda brianna bridget bridgette brittany
brittney brooke caitlin callie camilla camille candace candice candy cara carla carlene carmela carmella carole
carolina caroline carolyn carrie cassandra cassie catalina catherine cathleen cathy cecelia cecile cecilia celeste
celia chandra charity charlene charlotte chelsea cheri cherie cheryl christa christi christie christina christine
christy cindy claire clara clare clarice clarissa claudette claudia colleen concepcion condoleezza connie constance
consuelo cora corinne cornelia corrine cristina crystal cynthia daisy daniela daphne darcy darla darlene dawn deana
deanna debbie debora deborah debra delia della delores deloris dena denise desiree diana diane dianna dianne dilma
dina dixie dolly dolores donna dora doreen doris dorothea dorothy dorthy earlene earline earnestine ebony edith edna
effie eileen ekaterina elaine eleanor elena elinor elisa elisabeth elise eliza elizabeth ella ellen elma elnora
eloise elsa elsie elva elvira emilia emily emma erica ericka erika erin erma erna ernestine esmeralda esperanza
essie estela estella estelle ester esther ethel etta eugenia eula eunice eva eve faith fannie fatima fay faye
federica felicia fern fiona flora florence flossie frances francesca francine francisca freda frieda gabriela
gabrielle gay gemma geneva genevieve georgia georgina geraldine gertrude gina ginger giulia gladys glenda glenna
gloria goldie grace gracie graciela greta gretchen gwen gwendolyn haley hannah harriet harriett hattie hazel heather
heidi helen helena helene henrietta hilda hillary holly hope ida ila ilhan imogene ina indira inez ingrid irene
irina iris irma isabel isabella isabelle iva ivanka ivy jacinda jaclyn jacqueline jacquelyn jami jana jane janelle
janet janette janice janie janine janis jasmine jayne jeanette jeanie jeanine jeanne jeannette jeannie jeannine jen
jenifer jenna jennie jennifer jenny jeri jerri jessica jill jillian joann joanna joanne jocelyn jodi jodie johanna
jolene joni josefina josephine josie joy joyce juana juanita judith judy julia julianne julie justine kamala kara
karen kari karin karina karla kate katharine katherine kathleen kathryn kathy katie katrina katy kay kayla keisha
kelli kellie kelsey kendra keri kerri kimberley kimberly kirsten kirstjen krista kristen kristi kristie kristin
kristina kristine kristy krystal lacey ladonna lana lara latasha latisha latonya latoya laura laurel lauren laurie
lea leah leann leanne leila lela lena lenora lenore leola leona letha leticia lidia lila lilia lillian lillie lilly
lily linda lindsay lisa liz liza lizzie lois lola lora loraine lorena lorene loretta lori lorie lorna lorraine
lorrie lottie louisa louise lourdes lucia lucile lucille lucinda lucy luella luisa lula luz lydia lynda lynette
lynne mabel mable madeleine madeline mae magdalena maggie malinda mallory mamie mandy manuela mara marcella marcia
marcie marcy margaret margarita margie margo margret marguerite maria marianne maribel marie marilyn marina marine
marisa marisol marissa maritza marjorie marla marlene marsha marta martha martina mary maryann marylou matilda
mattie maude maureen mavis maxine mayra meagan megan meghan megyn melania melanie melba melinda melisa melissa
melody mercedes meredith mette mia michelle milagros mildred millie mindy minerva minnie miranda miriam misty mollie
molly mona monica monique muriel myra myrna myrtle nadia nadine nancy nannie naomi natalia natalie natasha nelda
nell nellie nettie neva nichole nicole nikki nina nita noemi nola nora noreen norma odessa ofelia ola olga olive
olivia opal ora paige pam pamela patrica patrice patricia patsy patti patty paula paulette pauline pearl pearlie
peggy penelope penny petra phyllis polly priscilla rachael rachel rachelle rae ramona randi raquel rashida reba
rebecca rebekah regina rena renee rhoda rhonda rita roberta robyn rochelle ronda rosa rosalie rosalind rosalinda
rosalyn rose rosemarie rosemary rosetta rosie roxanne ruby ruth ruthie sabine sabrina sadie sallie sally samantha
sandra sanna sara sarah saundra segolene selena selma serena shana shanna shari sharon sharron shauna shawna sheena
sheila shelia shelley shelly sheri sherri sherrie sherry sheryl shirley silvia socorro sofia sondra sonia sonja
sonya sophia sophie staci stacie stefanie stella stephanie sue summer susan susana susanne susie suzanne svetlana
sybil sylvia ségolène tabatha tabitha tamara tameka tami tamika tammie tammy tania tanisha tanya tara tasha tatiana
teresa teri terri terrie thelma theresa therese tia tiffany tina toni tonia tonya traci tracie tricia trina trisha
trudy ursula valarie valentina valerie vanessa velma vera verna veronica vicki vickie vicky victoria viola violet
virgie virginia wanda wendy willa wilma winifred winnie yasmin yolanda yulia yvette yvonne zelma zoe
"""

MEN = frozenset(_MEN.split())
"""Given names that nearly always are men's."""

WOMEN = frozenset(_WOMEN.split())
"""Given names that nearly always are women's."""

_BOTH = """
alex alexis andrea andreas andy angel april ashley august billie bobbie cameron carmen carol casey chong chris
courtney dale dana danielle dean dominique dorian drew evelyn francis gabriele gail gale hilary ivory jackie jaime
jamie jan jean jessie jo joan jody johnnie jordan june kai kelly kerry kim kris kyle lacy lane laurence lee leslie
lindsey loren lou luca lynn madison marian marion max maxim may merle michele misha morgan nicola noel ollie paris
pascal pasquale pat ray rene rené reyes robbie robin rosario sam sandy sasha shannon shelby sidney simone stacey
stacy sydney taylor terry toby tommie tracy trinidad val valery vivian whitney will willie yong
"""

GIVEN_NAMES = MEN | WOMEN | frozenset(_BOTH.split())
"""Common given names: before a full name or a place's, they make it another person's."""

// biome-ignore-all lint/correctness/noUnusedVariables: Gmail calls these functions by name.
/** Counts how often you thanked each sender. */
function onMessage(event) {
  GmailApp.setCurrentMessageAccessToken(event.gmail.accessToken);
  return counterCard(GmailApp.getMessageById(event.gmail.messageId).getFrom());
}

function onHomepage() {
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle('Counter'))
    .addSection(
      CardService.newCardSection().addWidget(CardService.newTextParagraph().setText('Open an email to count.')),
    )
    .build();
}

function countOne(event) {
  const { sender } = event.commonEventObject.parameters;
  const properties = PropertiesService.getUserProperties();
  properties.setProperty(sender, String(Number(properties.getProperty(sender)) + 1));
  return CardService.newActionResponseBuilder()
    .setNavigation(CardService.newNavigation().updateCard(counterCard(sender)))
    .setNotification(CardService.newNotification().setText('Counted'))
    .build();
}

function counterCard(sender) {
  const count = Number(PropertiesService.getUserProperties().getProperty(sender));
  const add = CardService.newAction().setFunctionName('countOne').setParameters({ sender });
  const section = CardService.newCardSection()
    .addWidget(CardService.newTextParagraph().setText(`Thanked: ${count}`))
    .addWidget(CardService.newTextButton().setText('Thank').setOnClickAction(add));
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(sender))
    .addSection(section)
    .build();
}
